import { homes } from '#domain/homes/contract';
import { serve } from '#platform/serve';
import { accessLog, readLooks } from './handlers/access-log';
import {
  apply,
  listApplications,
  listMyApplications,
  readApplication,
  withdrawApplication,
} from './handlers/applications';
import { bind } from './handlers/bind';
import { checkRoster } from './handlers/check-roster';
import { correctArea } from './handlers/correct-area';
import { approveApplication, refuseApplication } from './handlers/decide-application';
import { leaveHome, objectToBinding, unbind } from './handlers/end-binding';
import { importProgress, importRoster } from './handlers/import-roster';
import { readAskers } from './handlers/read-askers';
import { list, listBuildings, read } from './handlers/read-homes';
import { recordResident } from './handlers/record-resident';
import { revealContact } from './handlers/reveal-contact';
import { readPeople } from './handlers/read-people';

export const main = serve(homes, {
  checkRoster,
  importRoster,
  importProgress,
  list,
  listBuildings,
  read,
  readAskers,
  revealContact,
  bind,
  apply,
  listMyApplications,
  listApplications,
  readApplication,
  approveApplication,
  refuseApplication,
  withdrawApplication,
  recordResident,
  unbind,
  readPeople,
  objectToBinding,
  leaveHome,
  accessLog,
  readLooks,
  correctArea,
});
