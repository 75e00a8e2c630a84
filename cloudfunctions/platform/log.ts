/** One line for the platform's log. Never a name, a number, an openid or what somebody wrote. */
export function log(entry: Record<string, string | number | boolean | null>): void {
  console.log(JSON.stringify(entry));
}

/** An unforeseen failure, in full; only the log sees it. */
export function logFailure(requestId: string, where: string, error: unknown): void {
  console.error(
    JSON.stringify({
      requestId,
      where,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
}
