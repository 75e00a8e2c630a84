import { noun } from '#domain/kernel/noun';
import { grid as contract } from './contract';
import { FRONT_PART } from './front-page';

export const grid = noun({ contract, front: FRONT_PART, timed: [] });
