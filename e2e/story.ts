import type { System } from '#testing/system';
import type { Phone } from './phone';

/** Where a story is told: the H5 build in a browser, or the real mini-program build on its runtime. */
export type Target = 'h5' | 'weapp';

/** What a step has in hand. */
export interface StoryContext {
  target: Target;
  /** One phone, handed from person to person with `as`; each finds it again as they left it. */
  phone: Phone;
  /** The running application behind the screens: clock, timer, WeChat stand-in, restart. */
  system: System;
  /** The path of a workbook of `testing/workbooks`, by name without ending. */
  workbook(name: string): string;
  /** What a step has read off the screen for a later one of the same telling: a story is told on both targets at a time. */
  note(name: string, text: string): void;
  noted(name: string): string;
}

/** One sentence of a story, and how it is done through the screens. */
export interface Step {
  title: string;
  run(context: StoryContext): Promise<void>;
}

/** A `*.e2e.ts` file exports one as `story`. Steps build on each other: after a failed one the rest is not told. */
export interface Story {
  title: string;
  /** `filled`: the demo world; `empty`: the compound with its posts and persons only. */
  world: 'filled' | 'empty';
  /** Told a second time on the mini-program. */
  weapp?: boolean;
  steps: Step[];
}
