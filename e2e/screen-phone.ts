import type { ElementHandle, JSHandle, Page } from 'playwright-core';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Persona } from '../emulator/personas';
import { finderScript } from './finder-script';
import type { Effort, Phone, TapOptions } from './phone';
import type { Target } from './story';

/** How long a person waits before she says that it does not work (ms); a busy machine makes everybody slow. */
const PATIENCE = 20_000;
/** One try to tap; a tap in the middle of a repaint is tried again. */
const ONE_TRY = 1_500;
const PAUSE = 60;

const HERE = dirname(fileURLToPath(import.meta.url));

/** Where screenshots and traces of failed steps go. */
export const RECORDS = join(HERE, '../.cache/e2e');

/** Line breaks depend on the layout: for what is seen they are blanks. */
const asOneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** A frame; or a moment, where a page behind others paints none. */
const painted = () =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 100);
  });

/** One person's screen on a target. */
export interface Screen {
  page: Page;
  /** What must not have happened. */
  problems(): Promise<string[]>;
  callsUnderWay(): number;
  open(link: string): Promise<void>;
  /** The same while the app is open; absent where there is no such way. */
  follow?(link: string): Promise<void>;
  close(): Promise<void>;
}

/** Who holds the phone; `null`: a visitor. */
export type Holder = Persona | null;

/** The phone on a page of Chromium; the targets differ in how it is opened, and in what WeChat shows itself. */
export abstract class ScreenPhone implements Phone {
  private readonly screens = new Map<string, Screen>();
  private holder: string | undefined;
  private spent: Effort = { taps: 0, typed: 0 };

  constructor(
    private readonly target: Target,
    private readonly personas: Persona[],
  ) {}

  protected abstract start(holder: Holder, script: string): Promise<Screen>;
  /** Answers the picker that has just been opened. */
  protected abstract answerPicker(option: string): Promise<void>;
  protected abstract chooseFile(path: string, tap: () => Promise<void>): Promise<void>;
  abstract back(): Promise<void>;

  protected screen(): Screen {
    const screen = this.screens.get(this.holder ?? '');
    if (!screen) throw new Error('nobody holds the phone yet: begin with phone.as(…)');
    return screen;
  }

  protected page(): Page {
    return this.screen().page;
  }

  private findPersona(who: string): Holder {
    if (who === 'visitor') return null;
    const found = this.personas.find(({ openid, name, post }) => [openid, name, post].includes(who));
    if (found) return found;
    throw new Error(
      `no persona "${who}"; there are ${this.personas.map(({ name }) => name).join(', ')} and visitor`,
    );
  }

  async as(who: string): Promise<void> {
    const holder = this.findPersona(who);
    const key = holder?.openid ?? 'visitor';
    if (!this.screens.has(key)) this.screens.set(key, await this.start(holder, finderScript()));
    this.holder = key;
    await this.page().bringToFront();
  }

  open(link: string): Promise<void> {
    this.spent = { taps: 0, typed: 0 };
    return this.screen().open(link);
  }

  effort(): Effort {
    return { ...this.spent };
  }

  async follow(link: string): Promise<void> {
    const screen = this.screen();
    if (!screen.follow) return screen.open(link);
    await this.rest(screen);
    await screen.follow(link);
  }

  /** Tries until `attempt` answers something; the last failure tells why not. */
  protected async until<T>(what: string, attempt: () => Promise<T | null | undefined | false>): Promise<T> {
    const end = Date.now() + PATIENCE;
    let last = '';
    for (;;) {
      try {
        const value = await attempt();
        if (value) return value;
      } catch (error) {
        last = ` (${(error as Error).message.split('\n')[0]})`;
      }
      if (Date.now() > end) throw new Error(`${what}${last}`);
      await this.page().waitForTimeout(PAUSE);
    }
  }

  /**
   * Waits until a screen has come to rest: no call under way, and what the last answer changed painted. A person looks
   * before she taps; a script would tap what is just being drawn again.
   */
  private async rest({ page, callsUnderWay }: Screen): Promise<void> {
    const end = Date.now() + PATIENCE;
    for (let calm = 0; calm < 2;) {
      if (Date.now() > end) throw new Error('the screen does not come to rest: a call is still under way');
      await page.evaluate(painted);
      calm = callsUnderWay() === 0 ? calm + 1 : 0;
      if (calm === 0) await page.waitForTimeout(PAUSE);
    }
  }

  /** Nothing that anybody did on a screen is still on its way. */
  async atRest(): Promise<void> {
    for (const screen of this.screens.values()) await this.rest(screen);
  }

  /**
   * One tap. Playwright may run out of time after the finger has come down; a second tap would hit what the first one has
   * opened, so it is tried again only where no click has arrived.
   */
  private async tapElement(handle: JSHandle): Promise<boolean> {
    const element = handle.asElement() as ElementHandle<Element> | null;
    if (!element) return false;
    if (await element.evaluate((node) => window.__finder.isDisabled(node))) throw new Error('it is disabled');
    await element.evaluate((node) => window.__finder.watchClick(node));
    const late = await element.tap({ timeout: ONE_TRY }).then(
      () => null,
      (error: Error) => error,
    );
    if (late !== null && !(await this.clickArrived())) throw late;
    this.spent.taps += 1;
    return true;
  }

  /** Also where the page has been left: then there is nothing to ask any more. */
  private clickArrived(): Promise<boolean> {
    return this.page()
      .evaluate(() => window.__finder.clickArrived())
      .catch(() => true);
  }

  private async shows(text: string): Promise<boolean> {
    const said = await this.page().evaluate(() => window.__finder.saidText());
    return asOneLine(said).includes(asOneLine(text));
  }

  async see(text: string): Promise<void> {
    await this.until(`"${text}" is not on the screen`, () => this.shows(text));
  }

  async seeTyped(text: string): Promise<void> {
    const typed = () => this.page().evaluate(() => window.__finder.typedTexts());
    await this.until(`"${text}" stands in no field`, async () =>
      (await typed()).some((one) => one.includes(text)),
    );
  }

  async notSee(text: string): Promise<void> {
    await this.until(`"${text}" is still on the screen`, async () => !(await this.shows(text)));
  }

  async tap(label: string, { near }: TapOptions = {}): Promise<void> {
    await this.rest(this.screen());
    await this.until(`cannot tap "${label}"${near ? ` near "${near}"` : ''}`, async () =>
      this.tapElement(
        await this.page().evaluateHandle(
          ([what, by]) => window.__finder.findTappable(what!, by),
          [label, near],
        ),
      ),
    );
  }

  async fill(label: string, value: string): Promise<void> {
    await this.until(`there is no field "${label}"`, async () => {
      const handle = await this.page().evaluateHandle((what) => window.__finder.findField(what), label);
      const field = handle.asElement() as ElementHandle<Element> | null;
      await field?.fill(value, { timeout: ONE_TRY });
      return field;
    });
    this.spent.typed += 1;
  }

  async toggle(label: string): Promise<void> {
    await this.until(`there is nothing to switch at "${label}"`, async () =>
      this.tapElement(await this.page().evaluateHandle((what) => window.__finder.findToggle(what), label)),
    );
  }

  async choose(label: string, option: string): Promise<void> {
    const kind = await this.until(`there is no choice "${label}" with "${option}"`, async () => {
      const found = await this.page().evaluateHandle(
        ([what, one]) => window.__finder.findChoice(what!, one!),
        [label, option],
      );
      for (const [name, handle] of await found.getProperties())
        if (await this.tapElement(handle)) return name;
      return null;
    });
    if (kind === 'picker') await this.answerPicker(option);
  }

  async upload(label: string, path: string): Promise<void> {
    await this.chooseFile(path, () => this.tap(label));
  }

  text(): Promise<string> {
    return this.page().evaluate(() => window.__finder.screenText());
  }

  async screenshot(name: string): Promise<string> {
    const path = join(RECORDS, 'screens', `${name}.${this.target}.png`);
    mkdirSync(dirname(path), { recursive: true });
    await this.page().screenshot({ path });
    return path;
  }

  /** The screen as PNG. */
  picture(): Promise<Buffer> {
    return this.page().screenshot();
  }

  /** What has gone wrong on any holder's screen since the last time this was asked. */
  async problems(): Promise<string[]> {
    const all = [];
    for (const screen of this.screens.values()) all.push(...(await screen.problems()));
    return all;
  }

  async close(): Promise<void> {
    for (const screen of this.screens.values()) await screen.close();
    this.screens.clear();
  }
}
