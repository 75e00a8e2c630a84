import { activities } from '#domain/activities/contract';
import { serve } from '#platform/serve';
import { changeDraft, draft, publish } from './handlers/drafts';
import { approveHours, cancel, tick } from './handlers/lead';
import { listUpcoming, mine, read, readHistory, readPlan } from './handlers/look';
import { cancelSignUp, signUp } from './handlers/places';
import { publishTheme, saveTheme } from './handlers/themes';

export const main = serve(activities, {
  listUpcoming,
  read,
  readPlan,
  saveTheme,
  publishTheme,
  draft,
  changeDraft,
  publish,
  signUp,
  cancelSignUp,
  cancel,
  tick,
  approveHours,
  mine,
  readHistory,
});
