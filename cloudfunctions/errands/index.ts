import { errands } from '#domain/errands/contract';
import { serve } from '#platform/serve';
import { decline, take } from './handlers/answer-offer';
import { assign, suggestProxies } from './handlers/assign';
import { claim } from './handlers/claim';
import { confirm, withdraw } from './handlers/confirm';
import { finish } from './handlers/finish';
import { list } from './handlers/list';
import { note } from './handlers/note';
import { openForClaim } from './handlers/open-for-claim';
import { pause, resume } from './handlers/pause';
import { read } from './handlers/read';
import { readForm } from './handlers/read-form';
import { recall } from './handlers/recall';
import { request } from './handlers/request';
import { revealContact } from './handlers/reveal-contact';
import { revealDoorCode } from './handlers/reveal-door-code';
import { reviewHeld } from './handlers/review-held';
import { saidBack, takeDown } from './handlers/take-down';
import { accept, turnDown } from './handlers/triage';
import { sayAgreed, verify } from './handlers/verify';

export const main = serve(errands, {
  readForm,
  request,
  takeDown,
  saidBack,
  list,
  read,
  accept,
  turnDown,
  verify,
  sayAgreed,
  suggestProxies,
  assign,
  openForClaim,
  recall,
  claim,
  take,
  decline,
  note,
  pause,
  resume,
  finish,
  confirm,
  withdraw,
  revealContact,
  revealDoorCode,
  reviewHeld,
});
