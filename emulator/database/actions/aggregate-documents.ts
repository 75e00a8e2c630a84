import { aggregate } from '../aggregate';
import { replyText } from '../ejson';
import { checkReply } from '../reply-size';
import type { AdminRequest, Service } from '../request';

/** `database.aggregateDocuments`: the documents that come out of a pipeline. */
export function aggregateDocuments({ store, warn }: Service, request: AdminRequest): Record<string, unknown> {
  const source = { store, collection: request.collection(), warn, variables: {} };
  const documents = aggregate(source, request.stages());
  return { data: { list: checkReply(documents.map(replyText)) } };
}
