import { describeDemoAt } from '#testing/demo-world';

describe('the demo world filled on the first of a month before offices open', () =>
  describeDemoAt('2026-09-01 08:05'));
