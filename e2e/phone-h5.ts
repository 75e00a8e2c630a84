import type { Browser } from 'playwright-core';
import { openPhone } from '#testing/browser';
import type { Persona } from '../emulator/personas';
import { ScreenPhone, type Holder, type Screen } from './screen-phone';

/** `2026-07-01` as the lines of Taro's three wheels, `09:30` of its two; anything else is one line of one wheel. */
function wheelLines(option: string): string[] {
  if (/^\d\d:\d\d$/.test(option)) return option.split(':');
  const date = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(option);
  if (!date) return [option];
  return date
    .slice(1)
    .filter(Boolean)
    .map((part, index) => `${part}${['年', '月', '日'][index]}`);
}

/** The page in front: each has a name of its own, also where the same one is opened again. */
function frontPage(): string {
  const pages = [...document.querySelectorAll('.taro_page')].filter((one) => one.checkVisibility());
  return pages[pages.length - 1]?.id ?? '';
}

/** The phone on the H5 build. */
export class H5Phone extends ScreenPhone {
  constructor(
    private readonly browser: Browser,
    private readonly url: string,
    personas: Persona[],
  ) {
    super('h5', personas);
  }

  protected async start(holder: Holder, script: string): Promise<Screen> {
    const { page, problems, callsUnderWay, close } = await openPhone(this.browser, {
      url: this.url,
      openid: holder?.openid ?? null,
      name: holder?.name ?? '访客',
    });
    await page.context().addInitScript(script);
    await page.evaluate(script);
    return {
      page,
      callsUnderWay,
      close,
      problems: async () => problems.splice(0),
      open: async (link) => {
        // Only the part behind # differs between pages of the app: leaving makes it load anew.
        await page.goto('about:blank');
        await page.goto(`${this.url}/#/${link.replace(/^\//, '')}`);
      },
      follow: async (link) => {
        const before = await page.evaluate(frontPage);
        await page.goto(`${this.url}/#/${link.replace(/^\//, '')}`);
        await page.waitForFunction(`(${frontPage.toString()})() !== ${JSON.stringify(before)}`);
      },
    };
  }

  protected async answerPicker(option: string): Promise<void> {
    for (const [column, line] of wheelLines(option).entries()) {
      await this.until(`the picker has no "${line}"`, () =>
        this.page().evaluate(([at, wanted]) => window.__finder.turnWheel(at, wanted), [
          column,
          line,
        ] as const),
      );
    }
    await this.tap('确定');
  }

  protected async chooseFile(path: string, tap: () => Promise<void>): Promise<void> {
    const chooser = this.page().waitForEvent('filechooser');
    // If the tap fails, that is the reason to tell, not that no chooser came.
    chooser.catch(() => undefined);
    await tap();
    await (await chooser).setFiles(path);
  }

  async back(): Promise<void> {
    await this.page().goBack();
  }
}
