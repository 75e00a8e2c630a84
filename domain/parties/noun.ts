import { noun, timed } from '#domain/kernel/noun';
import { partyClock, serviceClock } from './clock';
import { parties as contract } from './contract';
import { AS_SHOWN } from './derived';
import type { PersonDocument } from '#domain/people/documents';
import type { PartyDocument, ServiceDocument } from './documents';
import { GIVEN_TOO_LATE, POSTS_ARE_ITS, POSTS_END } from './posts';
import { TAKES_OVER } from './takes-over';
import { PARTY_MATTERS, PARTY_NOTICES, SERVICE_NOTICES } from './notices';

export const parties = noun({
  contract,
  timed: [
    // posts that are held for a party lie on persons
    timed<PersonDocument>({ collection: 'people', derived: [GIVEN_TOO_LATE] }),
    timed<PartyDocument>({
      ...{ collection: 'parties', notices: PARTY_NOTICES, matters: PARTY_MATTERS, clockSays: partyClock },
    }),
    timed<ServiceDocument>({
      ...{ collection: 'services', notices: SERVICE_NOTICES, clockSays: serviceClock, opens: [TAKES_OVER] },
      derived: [AS_SHOWN, POSTS_END, POSTS_ARE_ITS],
    }),
  ],
});
