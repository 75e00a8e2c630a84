/** How to tell look-alikes apart. */
export interface TapOptions {
  /** A text that stands beside the right one, e.g. in the same card. */
  near?: string;
}

/** What somebody does until she has what she came for. */
export interface Effort {
  taps: number;
  typed: number;
}

/**
 * The phone in its holder's words. Everything waits up to ten seconds for what it names to be there, visible and
 * enabled; labels are visible texts or the names a screen reader says.
 */
export interface Phone {
  /** Hands the phone to somebody: a persona by name, post or openid, or `visitor`. */
  as(persona: string): Promise<void>;
  /** Opens a page by its link, e.g. `pages/home/index`, as from a message: the app starts anew. */
  open(link: string): Promise<void>;
  /** The same while the app is open, where there is such a way. */
  follow(link: string): Promise<void>;
  /** The app says it; what stands in a field does not count. */
  see(text: string): Promise<void>;
  /** It stands in a field: what somebody typed is still there. */
  seeTyped(text: string): Promise<void>;
  notSee(text: string): Promise<void>;
  /** Taps a button, cell, tab or option. */
  tap(label: string, options?: TapOptions): Promise<void>;
  /** Replaces what stands in a text field, named by its label or placeholder. */
  fill(label: string, value: string): Promise<void>;
  /** Chooses one of several, in a picker or in sight; a date as `2026-07-01`. */
  choose(label: string, option: string): Promise<void>;
  /** Switches on or off. */
  toggle(label: string): Promise<void>;
  /** Taps what opens the file chooser, and chooses the file. */
  upload(label: string, path: string): Promise<void>;
  back(): Promise<void>;
  /** What it has cost her since she opened a page by its link: taps, and fields that she typed in. */
  effort(): Effort;
  /** All that can be read on the screen now. */
  text(): Promise<string>;
  /** Saves the screen under `.cache/e2e/screens/`; answers the path. */
  screenshot(name: string): Promise<string>;
}
