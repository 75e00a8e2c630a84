import { caregivers } from '#domain/caregivers/contract';
import { serve } from '#platform/serve';
import { issueCard, redeem } from './handlers/card';
import { recordConsent, refuse, review } from './handlers/consent';
import { object, settle } from './handlers/dispute';
import { revoke, stop } from './handlers/end';
import { list, listMine, read } from './handlers/look';
import { propose } from './handlers/propose';
import { sendPaper } from './handlers/send-paper';

export const main = serve(caregivers, {
  propose,
  redeem,
  listMine,
  list,
  read,
  sendPaper,
  stop,
  object,
  issueCard,
  recordConsent,
  refuse,
  revoke,
  review,
  settle,
});
