import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs and checks what may be done with one object until when (epoch ms of the emulator's clock). */
export class Signer {
  private readonly secret: string;
  private readonly now: () => number;

  constructor(secret: string, now: () => number) {
    this.secret = secret;
    this.now = now;
  }

  sign(purpose: string, path: string, until: number): string {
    return createHmac('sha256', this.secret).update(`${purpose}\n${path}\n${until}`).digest('hex');
  }

  /** `expired` only for what was signed here: a forged time is `forged`. */
  check(purpose: string, path: string, until: number, signature: string): 'good' | 'expired' | 'forged' {
    const expected = Buffer.from(this.sign(purpose, path, until));
    const given = Buffer.from(signature);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged';
    return until < this.now() ? 'expired' : 'good';
  }
}
