import { disclosures } from '#domain/disclosures/contract';
import { serve } from '#platform/serve';
import { answer } from './handlers/answer';
import { ask } from './handlers/ask';
import { importSheet } from './handlers/import-sheet';
import { publish } from './handlers/publish';
import { readDraft } from './handlers/read-draft';
import { listQuestions, readQuestion } from './handlers/read-questions';
import { listVersions, readChanges, readSheet, readTotals } from './handlers/read-sheet';
import { respond } from './handlers/respond';
import { saidBack, takeDown } from './handlers/take-down';
import { discardDraft, returnDraft, submitDraft } from './handlers/settle-draft';

export const main = serve(disclosures, {
  readSheet,
  listVersions,
  readChanges,
  importSheet,
  readDraft,
  submitDraft,
  discardDraft,
  returnDraft,
  publish,
  readTotals,
  ask,
  takeDown,
  saidBack,
  listQuestions,
  readQuestion,
  answer,
  respond,
});
