import { fileAt } from '../files';
import { recordMissing } from '../harness';
import { identityHeader } from '../identity';
import { ApiFailure, asApi, type ApiOptions } from './answer';

type CallOptions = ApiOptions & { name: string; data?: object };
type UploadOptions = ApiOptions & { cloudPath: string; filePath: string };

/** `POST /call/<function>` of the local emulator; a function that did not run is a failed call. */
async function callFunction({ name, data }: CallOptions) {
  const response = await fetch(`/call/${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...identityHeader() },
    body: JSON.stringify(data ?? {}),
  });
  const text = await response.text();
  let result: unknown;
  try {
    result = JSON.parse(text);
  } catch {
    throw new ApiFailure(`errCode: -504002 functions execute fail | status ${response.status}`, -504002);
  }
  return { result, requestID: response.headers.get('x-request-id') ?? '' };
}

/**
 * The mini-program sends a file to cloud storage by itself, without a function:
 * `PUT /emulator/storage/<encoded cloudPath>` with the bytes and `x-local-openid` answers `{"fileID"}`.
 */
async function uploadFile({ cloudPath, filePath }: UploadOptions) {
  const file = fileAt(filePath);
  if (!file) throw new ApiFailure(`file ${filePath} does not exist`, -501000);
  const response = await fetch(`/emulator/storage/${encodeURIComponent(cloudPath)}`, {
    method: 'PUT',
    headers: { 'content-type': file.type || 'application/octet-stream', ...identityHeader() },
    body: file.bytes,
  });
  if (!response.ok) throw new ApiFailure(`errCode: -503001 storage answered ${response.status}`, -503001);
  const { fileID } = (await response.json()) as { fileID: string };
  return { fileID, statusCode: response.status };
}

const known: Record<string, unknown> = {
  init: () => undefined,
  callFunction: asApi('cloud.callFunction', callFunction),
  uploadFile: (options: UploadOptions) => {
    const result = upload(options);
    // With callbacks WeChat answers a task instead of a promise.
    return result ?? { abort() {}, onProgressUpdate() {}, offProgressUpdate() {} };
  },
};
const upload = asApi('cloud.uploadFile', uploadFile);

export const cloud = new Proxy(known, {
  get(target, name) {
    if (typeof name === 'string' && !(name in target)) recordMissing(`cloud.${name}`);
    return target[name as string];
  },
});
