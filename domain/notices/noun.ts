import { noun } from '#domain/kernel/noun';
import { notices as contract } from './contract';

export const notices = noun({ contract, timed: [] });
