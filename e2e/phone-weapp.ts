import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Browser } from 'playwright-core';
import { openMiniProgram, type OpenMiniProgram } from '#testing/weapp/open';
import type { Persona } from '../emulator/personas';
import { ScreenPhone, type Holder, type Screen } from './screen-phone';

const TYPES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The phone on the mini-program, as served by `serveMiniProgram`. */
export class WeappPhone extends ScreenPhone {
  private readonly programs = new Map<Screen, OpenMiniProgram>();

  constructor(
    private readonly browser: Browser,
    private readonly url: string,
    personas: Persona[],
  ) {
    super('weapp', personas);
  }

  protected async start(holder: Holder, script: string): Promise<Screen> {
    const program = await openMiniProgram(this.browser, { url: this.url, openid: holder?.openid ?? null });
    await program.page.context().addInitScript(script);
    await program.page.evaluate(script);
    const screen: Screen = {
      page: program.page,
      problems: program.problems,
      callsUnderWay: program.callsUnderWay,
      open: (link) => program.open(link.replace(/^\//, '')),
      close: program.close,
    };
    this.programs.set(screen, program);
    return screen;
  }

  protected async answerPicker(option: string): Promise<void> {
    const isTyped = /^\d{4}-\d\d|^\d\d:\d\d$/.test(option);
    if (!isTyped) return this.tap(option);
    await this.page().locator('.sheet input').fill(option);
    await this.tap('确定');
  }

  protected async chooseFile(path: string, tap: () => Promise<void>): Promise<void> {
    const program = this.programs.get(this.screen())!;
    const type = TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
    await program.queueFile({ name: basename(path), type, base64: readFileSync(path).toString('base64') });
    await tap();
  }

  async back(): Promise<void> {
    await this.tap('返回');
  }
}
