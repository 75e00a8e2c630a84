import { parties } from '#domain/parties/contract';
import { serve as serveFunction } from '#platform/serve';
import { confirmContacts, correct, end, record } from './handlers/keep';
import { list, listServices, read, readReplacing } from './handlers/look';
import { callOffReplacement, endService, replace, serve } from './handlers/services';

export const main = serveFunction(parties, {
  list,
  read,
  record,
  correct,
  confirmContacts,
  end,
  serve,
  endService,
  readReplacing,
  replace,
  callOffReplacement,
  listServices,
});
