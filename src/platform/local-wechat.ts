export type Consent = 'accept' | 'reject' | 'ban' | 'filter';

/** The local demo's stand-in for what WeChat does on a phone; a browser elsewhere has none. */
export interface LocalWeChat {
  /** The panel that asks whether messages may be sent; template id → answer. */
  requestSubscribeMessage(templateIds: string[]): Promise<Record<string, Consent>>;
  /** A code that the local WeChat exchanges for this telephone number. */
  getPhoneCode(phone: string): Promise<string>;
}

export const localWeChat = (): LocalWeChat | undefined =>
  (window as unknown as { localWeChat?: LocalWeChat }).localWeChat;

/**
 * Who the browser pretends to be: set by the local demo's chooser of persons, absent for a visitor. Only in a build for
 * the demo; any other has nobody to pretend and none of these words in it.
 */
export function localIdentity(): Record<string, string> {
  if (process.env.LOCAL_DEMO !== 'yes') return {};
  const openid = window.localStorage.getItem('local-openid');
  return openid ? { 'x-local-openid': openid } : {};
}
