/** The one in the middle of several measurements. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

export const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** One figure as a JSON line: the only thing a bench prints on stdout. */
export function report(name: string, value: number, unit: string): void {
  // not console.log: a bench that opens a world in its own process keeps what functions log from being printed
  process.stdout.write(`${JSON.stringify({ name, value, unit })}\n`);
}
