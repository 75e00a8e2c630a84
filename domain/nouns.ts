import { activities } from '#domain/activities/contract';
import { disclosures } from '#domain/disclosures/contract';
import { errands } from '#domain/errands/contract';
import { files } from '#domain/files/contract';
import { homes } from '#domain/homes/contract';
import { notices } from '#domain/notices/contract';
import { people } from '#domain/people/contract';

/** Every noun that is called by name, one line each. What lies in its folders follows from that. */
export const CONTRACTS = { people, homes, disclosures, errands, activities, notices, files };
export type Contracts = typeof CONTRACTS;
