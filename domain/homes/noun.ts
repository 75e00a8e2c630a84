import { noun, timed } from '#domain/kernel/noun';
import { bindingAccesses, BINDING_NOTICES } from './binding-notices';
import { homes as contract } from './contract';
import { FRONT_PART } from './front-page';
import { homeAccesses, HOME_NOTICES, IMPORT_NOTICES } from './notices';

export const homes = noun({
  contract,
  front: FRONT_PART,
  timed: [
    // a binding is a right of a person, and lies on her
    timed<unknown>({ collection: 'people', notices: BINDING_NOTICES, accesses: bindingAccesses }),
    timed<unknown>({ collection: 'homes', notices: HOME_NOTICES, accesses: homeAccesses }),
    timed<unknown>({ collection: 'imports', notices: IMPORT_NOTICES }),
  ],
});
