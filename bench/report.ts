/** One figure as a JSON line: the only thing a bench prints on stdout. */
export function report(name: string, value: number, unit: string): void {
  console.log(JSON.stringify({ name, value, unit }));
}
