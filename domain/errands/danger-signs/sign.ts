/** What a danger is of; each has a number that is called at once. */
export type DangerKind =
  | 'medical'
  | 'poisoning'
  | 'swallowed'
  | 'electric'
  | 'gas'
  | 'fire'
  | 'collapse'
  | 'water'
  | 'trapped'
  | 'crime'
  | 'fraud'
  | 'life'
  | 'missing'
  | 'noAnswer'
  | 'unclear';

/**
 * How people speak of something: one part, or several with ` & ` between them that stand close together in whatever order,
 * with whatever between them: 摔了一下起不来, 起不来了，摔的.
 */
export type Wording = string;

/** One thing by which a danger is recognised, in three strengths. */
export interface Sign {
  kind: DangerKind;
  /** Enough by itself, also in the middle of a wish. */
  sure?: readonly Wording[];
  /** Enough where no errand is wished for and it is not long ago. */
  likely?: readonly Wording[];
  /** Needs another sign of the same kind, or a word of urgency. */
  hint?: readonly Wording[];
  /** Of what it is none in the same clause: a cup that fell, a cat that is lost. */
  notOf?: string;
  /** What stands right behind it where it is none: what to do in that case. */
  notBefore?: string;
  /** What is feared counts as well: 怕他想不开. */
  alsoFeared?: true;
}
