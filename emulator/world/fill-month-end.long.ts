import { describeDemoAt } from '#testing/demo-world';

describe('the demo world filled in the last minutes of a month', () => describeDemoAt('2026-10-31 23:40'));
