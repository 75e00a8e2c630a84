import { startOfDay, type Instant } from '#domain/kernel/time';

const realNow = Date.now.bind(Date);

/** `2026-07-06 10:00` on the Shanghai clock. */
export function instantAt(text: string): number {
  const [day = '', time = '00:00'] = text.split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return startOfDay(day) + (hours * 60 + minutes) * 60_000;
}

/** Moves the clock of this process, which then goes on as usual. */
export function moveClockTo(to: string | Instant): void {
  const offset = (typeof to === 'string' ? instantAt(to) : to) - realNow();
  Date.now = () => realNow() + offset;
}

export function releaseClock(): void {
  Date.now = realNow;
}
