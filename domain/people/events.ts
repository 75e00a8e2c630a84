import type { PersonId } from '#domain/kernel/ids';
import type { CompoundNode } from '#domain/kernel/grid';
import type { Post } from '#domain/kernel/posts';

type OfPost = {
  personId: PersonId;
  post: Post;
  node: string;
  nodeName: string;
  /** Null: of a node above compounds. */
  compoundId: CompoundNode['compoundId'] | null;
  /** Who gave or changed it did so by this post; absent: whoever deploys the program. */
  as?: Post;
  /** Where it is for some only. */
  buildings?: string;
  /** The party that it was held for serves there no more, since this moment; absent: somebody ended it. */
  partyName?: string;
};

/** Of a post: told to her, and kept in the access log. `postStands` only has the community asked whether it is she. */
export type PostEvents = {
  postGiven: OfPost;
  postChanged: OfPost;
  postEnded: OfPost;
  postConfirmed: OfPost;
  postStands: OfPost;
};

type OfAccount = { personId: PersonId; compoundId?: string };

/** Of her account: told to whoever is she now. */
export type AccountEvents = {
  signInAsked: OfAccount;
  accountMoved: OfAccount;
  numberTakenOff: OfAccount;
  signInObjected: OfAccount;
  numberChanged: OfAccount;
};

export type PersonEvents = PostEvents & AccountEvents;

/** On what is counted of her: she reads more telephone numbers than her work usually takes. */
export type ReadingEvents = {
  unusualReading: {
    compoundId: CompoundNode['compoundId'];
    gridPath: string;
    name: string;
    numbers: number;
    minutes: number;
  };
};
