import { homes } from '#domain/homes/contract';
import type { InputOf, OutputOf } from '#domain/kernel/contract';
import { call } from '../../platform/call';

type Actions = typeof homes.actions;
type In<K extends keyof Actions> = InputOf<Actions[K]>;

export type RosterCheck = OutputOf<Actions['checkRoster']>;
export type ImportProgress = NonNullable<OutputOf<Actions['importProgress']>['progress']>;
export type Buildings = OutputOf<Actions['listBuildings']>;
export type HomeRow = OutputOf<Actions['list']>['items'][number];
export type HomeFile = OutputOf<Actions['read']>;
export type HomePeople = OutputOf<Actions['readPeople']>;
export type HomePerson = HomePeople['people'][number];
export type Access = OutputOf<Actions['accessLog']>['items'][number];
export type Resident = HomeFile['residents'][number];

export const checkRoster = (input: In<'checkRoster'>) => call(homes, 'checkRoster', input);
export const importRoster = (input: In<'importRoster'>) => call(homes, 'importRoster', input);
export const importProgress = (compoundId: string) => call(homes, 'importProgress', { compoundId });
export const listBuildings = (compoundId: string) => call(homes, 'listBuildings', { compoundId });
export const listHomes = (input: In<'list'>) => call(homes, 'list', input);
export const readHome = (compoundId: string, homeId: string) => call(homes, 'read', { compoundId, homeId });
export const revealContact = (input: In<'revealContact'>) => call(homes, 'revealContact', input);
export const bind = (input: In<'bind'>) => call(homes, 'bind', input);
export const recordResident = (input: In<'recordResident'>) => call(homes, 'recordResident', input);
export const unbind = (input: In<'unbind'>) => call(homes, 'unbind', input);
export const correctArea = (input: In<'correctArea'>) => call(homes, 'correctArea', input);
export const readPeople = (compoundId: string, homeId: string) =>
  call(homes, 'readPeople', { compoundId, homeId });
export const objectToBinding = (input: In<'objectToBinding'>) => call(homes, 'objectToBinding', input);
export const leaveHome = (input: In<'leaveHome'>) => call(homes, 'leaveHome', input);
export const accessLog = (before: string | null) => call(homes, 'accessLog', { before });
export const readLooks = (input: In<'readLooks'>) => call(homes, 'readLooks', input);
