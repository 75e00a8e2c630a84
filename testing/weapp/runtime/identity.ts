import { harness } from './harness';

/** The emulator takes who calls from this header; without it the caller is a visitor. */
export function identityHeader(): Record<string, string> {
  const { openid } = harness.settings;
  return openid === null ? {} : { 'x-local-openid': openid };
}

/** Tells the emulator's WeChat what the person did on the phone, as the real one would hear of it. */
export async function tellLocalWeChat<Answer>(control: string, body: object): Promise<Answer> {
  const response = await fetch(`/emulator/${control}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`/emulator/${control} answered ${response.status}`);
  return (await response.json()) as Answer;
}
