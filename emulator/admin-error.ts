/**
 * An error answer of the `/admin` endpoint: HTTP 200 with `{requestId, code, message}`, which the SDK rethrows as
 * its own error with the same code and message.
 */
export class AdminError extends Error {
  override readonly name = 'AdminError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Loud answer for what the emulator does not imitate: code `NotEmulated`, the message names the thing. Nothing
 * unsupported may pass as an empty success, or code would work here and fail in the cloud.
 */
export function notEmulated(what: string): AdminError {
  return new AdminError('NotEmulated', `the local CloudBase does not emulate ${what}`);
}
