import type { Placed } from '#domain/kernel/events';
import { noun, timed } from '#domain/kernel/noun';
import { APPLICATION_MATTERS, APPLICATION_NOTICES } from './application-notices';
import { applicationClock } from './applications';
import type { ApplicationDocument } from './documents';
import { bindingAccesses, BINDING_NOTICES } from './binding-notices';
import { BUILDING_LIST } from './building-list';
import { homes as contract } from './contract';
import { FRONT_PART } from './front-page';
import { homeAccesses, HOME_NOTICES, IMPORT_NOTICES } from './notices';

export const homes = noun({
  contract,
  front: FRONT_PART,
  timed: [
    // a binding is a right of a person, and lies on her
    timed<unknown>({ collection: 'people', notices: BINDING_NOTICES, accesses: bindingAccesses }),
    timed<Placed>({
      ...{ collection: 'homes', notices: HOME_NOTICES, accesses: homeAccesses },
      derived: [BUILDING_LIST],
    }),
    timed<ApplicationDocument>({
      ...{ collection: 'applications', notices: APPLICATION_NOTICES, matters: APPLICATION_MATTERS },
      clockSays: applicationClock,
    }),
    timed<Placed>({ collection: 'imports', notices: IMPORT_NOTICES, derived: [BUILDING_LIST] }),
  ],
});
