import { asApi, type ApiOptions } from './answer';

type RequestOptions = ApiOptions & {
  url: string;
  method?: string;
  data?: string | Record<string, string>;
  header?: Record<string, string>;
};

async function send({ url, method = 'GET', data, header }: RequestOptions) {
  const asQuery = method === 'GET' && typeof data === 'object';
  const query = asQuery ? new URLSearchParams(data).toString() : '';
  const response = await fetch(query ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url, {
    method,
    headers: { 'content-type': 'application/json', ...header },
    body: method === 'GET' ? undefined : typeof data === 'string' ? data : JSON.stringify(data ?? {}),
  });
  const text = await response.text();
  let body: unknown = text;
  try {
    body = JSON.parse(text);
  } catch {
    // Not JSON: WeChat hands over the text.
  }
  return { data: body, statusCode: response.status, header: Object.fromEntries(response.headers) };
}

const start = asApi('request', send);

/** `wx.request` answers a task beside its callbacks; Taro waits on the callbacks. */
export function request(options: RequestOptions) {
  const result = start(options);
  const task = { abort() {}, onHeadersReceived() {}, offHeadersReceived() {} };
  return result ? Object.assign(result, task) : task;
}
