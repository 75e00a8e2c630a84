import { noun, timed } from '#domain/kernel/noun';
import { clockSays } from './clock';
import { receptions as contract } from './contract';
import type { ReceptionDocument } from './documents';
import { FRONT_PART } from './front-page';
import { NOTICES } from './notices';

export const receptions = noun({
  contract,
  front: FRONT_PART,
  timed: [timed<ReceptionDocument>({ collection: 'receptions', notices: NOTICES, clockSays })],
});
