import type { PersonId } from '#domain/kernel/ids';
import { collection } from '../../cloudfunctions/platform/collection';
import { derivedId } from '../../cloudfunctions/platform/identity';
import type { LimitsDocument } from '#domain/people/documents';

const counted = collection<LimitsDocument>('limits');

/** Takes somebody's limits off, for specs in which she does in a minute what takes weeks. */
export const forgetCounts = ({ personId }: { personId: PersonId }): Promise<boolean> =>
  counted.change({ _id: personId }, { counts: {} });

/** The same for what the account by which she calls is counted for. */
export const forgetCountsOf = (openid: string): Promise<boolean> =>
  counted.change({ _id: derivedId('o', openid) }, { counts: {} });
