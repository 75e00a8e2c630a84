import { NetworkFailure, Unexpected } from './failure';

/** What a cloud function is sent. */
export interface Called {
  action: string;
  input: unknown;
}

/**
 * Browsers reach the functions over HTTP, on the local emulator only; `identity` stands for WeChat's sign-in there.
 * A refusal comes with any status, so the body decides; a body that is no JSON is unexpected, not a lack of network.
 */
export async function postJson(
  origin: string,
  name: string,
  called: Called,
  identity: Record<string, string>,
): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(`${origin}/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...identity },
      body: JSON.stringify(called),
    });
  } catch (error) {
    throw new NetworkFailure(error);
  }
  const text = await response.text().catch((error: unknown) => {
    throw new NetworkFailure(error);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new Unexpected(`HTTP ${response.status} without JSON`);
  }
}
