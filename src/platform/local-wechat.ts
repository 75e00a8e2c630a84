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

/** Who the browser pretends to be; set by the local demo's chooser of persons. Absent: a visitor. */
export const localOpenid = (): string | null => window.localStorage.getItem('local-openid');
