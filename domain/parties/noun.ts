import { noun, timed } from '#domain/kernel/noun';
import { clockSays } from './clock';
import { parties as contract } from './contract';
import { AS_SHOWN } from './derived';
import type { PartyDocument, ServiceDocument } from './documents';
import { PARTY_MATTERS, PARTY_NOTICES, SERVICE_NOTICES } from './notices';

export const parties = noun({
  contract,
  timed: [
    timed<PartyDocument>({
      ...{ collection: 'parties', notices: PARTY_NOTICES, matters: PARTY_MATTERS, clockSays },
    }),
    timed<ServiceDocument>({ collection: 'services', notices: SERVICE_NOTICES, derived: [AS_SHOWN] }),
  ],
});
