import { noun } from '#domain/kernel/noun';
import { files as contract } from './contract';

export const files = noun({ contract, timed: [] });
