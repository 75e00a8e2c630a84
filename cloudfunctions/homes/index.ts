import { homes } from '#domain/homes/contract';
import { serve } from '#platform/serve';
import { bind } from './handlers/bind';
import { checkRoster } from './handlers/check-roster';
import { correctArea } from './handlers/correct-area';
import { importProgress, importRoster } from './handlers/import-roster';
import { list, listBuildings, read } from './handlers/read-homes';
import { recordResident } from './handlers/record-resident';
import { revealContact } from './handlers/reveal-contact';
import { unbind } from './handlers/unbind';

export const main = serve(homes, {
  checkRoster,
  importRoster,
  importProgress,
  list,
  listBuildings,
  read,
  revealContact,
  bind,
  recordResident,
  unbind,
  correctArea,
});
