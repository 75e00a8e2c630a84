import { noun, timed } from '#domain/kernel/noun';
import { caregiverClock } from './clock';
import { caregivers as contract } from './contract';
import { LEFT, TERMS } from './derived';
import type { CaregiverDocument } from './documents';
import { FRONT_PART } from './front-page';
import { MATTERS } from './matters';
import { cardAccesses, NOTICES } from './notices';
import { termAccesses, TERM_NOTICES } from './term-notices';
import type { Carer } from './terms';

export const caregivers = noun({
  contract,
  front: FRONT_PART,
  timed: [
    // a caregiver's rights lie on her, as every binding does
    timed<Carer & { _id: string }>({
      ...{ collection: 'people', notices: TERM_NOTICES, accesses: termAccesses },
      derived: [LEFT],
    }),
    timed<CaregiverDocument>({
      ...{ collection: 'caregivers', notices: NOTICES, matters: MATTERS, accesses: cardAccesses },
      ...{ clockSays: caregiverClock, pictures: { doubt: null }, derived: [TERMS] },
    }),
  ],
});
