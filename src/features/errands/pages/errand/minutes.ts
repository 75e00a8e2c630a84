/** Of one day: an errand that takes longer is paused meanwhile. */
export const MOST_MINUTES = 1440;

/** What is offered to be tapped; anything else is typed. */
export const MINUTES = ['15', '30', '60', '90', '120'] as const;

/** Minutes as they were chosen or typed; null while they are none that can be counted. */
export function minutesOf(chosen: string | null, typed: string): number | null {
  const text = chosen === 'other' ? typed.trim() : (chosen ?? '');
  const minutes = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return minutes >= 1 && minutes <= MOST_MINUTES ? minutes : null;
}

/** `45 分钟`, `2 小时`, `1 小时 30 分钟`. */
export function minutesText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? `${hours} 小时` : '', rest > 0 || hours === 0 ? `${rest} 分钟` : '']
    .filter(Boolean)
    .join(' ');
}
