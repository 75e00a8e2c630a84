import { describeDemoAt } from '#testing/demo-world';

describe('the demo world filled on a Saturday in the Spring Festival', () =>
  describeDemoAt('2027-02-06 12:30'));
