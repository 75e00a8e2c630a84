import { noun, timed } from '#domain/kernel/noun';
import { people as contract } from './contract';
import { FRONT_PART } from './front-page';
import { accesses, MATTERS, NOTICES, READING_NOTICES } from './notices';

export const people = noun({
  contract,
  front: FRONT_PART,
  timed: [
    timed<Parameters<typeof accesses>[1]>({
      ...{ collection: 'people', notices: NOTICES, matters: MATTERS, accesses },
    }),
    timed<unknown>({ collection: 'limits', notices: READING_NOTICES }),
  ],
});
