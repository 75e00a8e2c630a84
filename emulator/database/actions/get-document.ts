import { AdminError } from '../../admin-error';
import { replyFromStored, replyText } from '../ejson';
import { find } from '../find';
import { queryProjection } from '../projection';
import type { AdminRequest, Service } from '../request';
import { sortOrder } from '../sort';
import { checkReply } from '../reply-size';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;

/** `database.getDocument`: of a query or of one `_id`; the list is empty when nothing is found. */
export function getDocument({ store, warn }: Service, request: AdminRequest): Record<string, unknown> {
  const collection = request.collection();
  const projection = request.optionalDocument('projection');
  const project = projection && Object.keys(projection).length > 0 ? queryProjection(projection) : undefined;
  const limit = request.wholeNumber('limit') ?? DEFAULT_LIMIT;
  if (limit === 0) throw new AdminError('INVALID_PARAM', 'limit must be at least 1');
  const found = find(
    store,
    collection,
    {
      filter: request.filter() ?? {},
      order: sortOrder(request.optionalDocument('order')),
      skip: request.wholeNumber('offset'),
      limit: Math.min(limit, MAX_LIMIT),
    },
    warn,
  );
  store.work.returned = found.length;
  const list = found.map(({ text, document }) =>
    project ? replyText(project(document)) : replyFromStored(text, document),
  );
  return { data: { list: checkReply(list) } };
}
