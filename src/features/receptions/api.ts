import { homes } from '#domain/homes/contract';
import type { InputOf } from '#domain/kernel/contract';
import type { CompoundId } from '#domain/kernel/ids';
import { receptions } from '#domain/receptions/contract';
import { call } from '../../platform/call';

type Actions = typeof receptions.actions;

export const listReceptions = (compoundId: CompoundId, after: string | null) =>
  call(receptions, 'list', { compoundId, after });

export const readReception = (compoundId: CompoundId, receptionId: string) =>
  call(receptions, 'read', { compoundId, receptionId });

export const announce = (input: InputOf<Actions['announce']>) => call(receptions, 'announce', input);

export const move = (input: InputOf<Actions['move']>) => call(receptions, 'move', input);

export const callOff = (input: InputOf<Actions['callOff']>) => call(receptions, 'callOff', input);

export const listBuildings = (compoundId: CompoundId) => call(homes, 'listBuildings', { compoundId });
