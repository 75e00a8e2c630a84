import { AdminError, notEmulated } from '../admin-error';
import type { Objects } from './objects';
import { fileIdOf, isObjectPath, pathOfFileId } from './paths';
import type { Signer } from './signature';

/** How long upload metadata is good for. */
const UPLOAD_MS = 15 * 60_000;

/** How long a download address is good for where the caller names no `max_age` (s). */
const DOWNLOAD_AGE_S = 86_400;

/** CloudBase takes at most 50 files in one call. */
const MOST_FILES = 50;

const invalid = (message: string) => new AdminError('INVALID_PARAM', message);

/** The `storage.*` actions of the admin endpoint. */
export class StorageActions {
  private readonly objects: Objects;
  private readonly signer: Signer;
  private readonly url: string;
  private readonly now: () => number;

  constructor(options: { objects: Objects; signer: Signer; url: string; now: () => number }) {
    this.objects = options.objects;
    this.signer = options.signer;
    this.url = options.url;
    this.now = options.now;
  }

  async handle(body: Record<string, unknown> & { action: string }): Promise<Record<string, unknown>> {
    if (body.action === 'storage.getUploadMetadata') return { data: this.uploadMetadata(body) };
    if (body.action === 'storage.batchGetDownloadUrl') return { data: this.downloadUrls(body) };
    if (body.action === 'storage.batchDeleteFile') return { data: await this.remove(body) };
    throw notEmulated(body.action);
  }

  private uploadMetadata({ path, method }: Record<string, unknown>) {
    if (method !== undefined && method !== 'put') throw notEmulated(`an upload with method ${method}`);
    if (!isObjectPath(path)) throw invalid(`"${path}" is no path for a file.`);
    const until = this.now() + UPLOAD_MS;
    const fileId = fileIdOf(path);
    return {
      url: `${this.url}/storage/${path.split('/').map(encodeURIComponent).join('/')}`,
      token: this.signer.sign('token', path, until),
      authorization: `q-sign-algorithm=sha256&q-sign-time=${until}&q-signature=${this.signer.sign('put', path, until)}`,
      fileId,
      cosFileId: Buffer.from(fileId).toString('base64'),
    };
  }

  private downloadUrls({ file_list }: Record<string, unknown>) {
    if (!Array.isArray(file_list)) throw invalid('file_list must be a list.');
    if (file_list.length > MOST_FILES) throw invalid(`At most ${MOST_FILES} files in one call.`);
    const download_list = file_list.map((entry: unknown) => {
      const { fileid, max_age } = (entry ?? {}) as Record<string, unknown>;
      const path = pathOfFileId(fileid);
      if (path === null || this.objects.sizeOf(path) === null)
        return { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '' };
      const age = typeof max_age === 'number' && max_age > 0 ? max_age : DOWNLOAD_AGE_S;
      const until = this.now() + age * 1000;
      const sign = this.signer.sign('get', path, until);
      // the path is not percent-encoded: the SDK does that itself before it downloads
      return {
        code: 'SUCCESS',
        fileID: fileid,
        tempFileURL: `${this.url}/storage/${path}?sign=${sign}&t=${until}`,
      };
    });
    return { download_list };
  }

  private async remove({ fileid_list }: Record<string, unknown>) {
    if (!Array.isArray(fileid_list)) throw invalid('fileid_list must be a list.');
    if (fileid_list.length > MOST_FILES) throw invalid(`At most ${MOST_FILES} files in one call.`);
    const delete_list = [];
    for (const fileID of fileid_list as unknown[]) {
      const path = pathOfFileId(fileID);
      const removed = path !== null && (await this.objects.remove(path));
      delete_list.push({ fileID, code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' });
    }
    return { delete_list };
  }
}
