import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Envelope } from '#domain/kernel/contract';

/** The world is loaded as persons would do it: over `/call`, with uploads to storage, from outside of the functions. */
export interface Caller {
  /** One action as a person (openid) or a visitor (null). A refusal throws. */
  act<T>(openid: string | null, feature: string, action: string, input: object): Promise<T>;
  /** Uploads a file as a person and gives the name by which actions take it. */
  upload(openid: string, compoundId: string, purpose: string, file: string): Promise<string>;
  /** A call of the emulator's own routes. */
  emulator<T>(route: string, body: object): Promise<T>;
}

async function postJson<T>(url: string, body: object, openid: string | null): Promise<T> {
  const headers = {
    'content-type': 'application/json',
    ...(openid === null ? {} : { 'x-local-openid': openid }),
  };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.json()) as T;
}

export function callerAt(url: string): Caller {
  const caller: Caller = {
    async act<T>(openid: string | null, feature: string, action: string, input: object) {
      const envelope = await postJson<Envelope<T>>(`${url}/call/${feature}`, { action, input }, openid);
      if (!envelope.ok)
        throw new Error(
          `${feature}.${action}: ${envelope.error.code} ${JSON.stringify(envelope.error.params)}`,
        );
      return envelope.data;
    },

    async upload(openid, compoundId, purpose, file) {
      const bytes = await readFile(file);
      const prepared = await caller.act<{ path: string; upload: string }>(openid, 'files', 'prepareUpload', {
        compoundId,
        purpose,
        name: path.basename(file),
        size: bytes.length,
      });
      // as a phone does, which the storage's rules bind
      const to = `${url}/emulator/storage/${encodeURIComponent(prepared.path)}`;
      const headers = { 'x-local-openid': openid };
      const response = await fetch(to, { method: 'PUT', headers, body: bytes });
      if (!response.ok)
        throw new Error(`upload of ${path.basename(file)}: ${response.status} ${await response.text()}`);
      return prepared.upload;
    },

    emulator: (route, body) => postJson(`${url}/emulator/${route}`, body, null),
  };
  return caller;
}
