/**
 * Why an action may be done as often as one likes:
 * - `reads`: nothing is stored and nobody is told
 * - `own`: writes one small thing of one's own, that others do not see
 * - `once`: ends what it needs to be done, and only somebody else (or a limited action) begins that anew
 */
export type Unlimited = 'reads' | 'own' | 'once';

/**
 * What becomes of what somebody writes before others see it:
 * - `wechat`: WeChat's content check, and nothing private (`checkedText`, `passedText`, `passedTexts`)
 * - `operator`: written by who deploys the program, with the set-up key
 * - `unseen`: looked up, compared or measured; nobody ever reads it
 */
export type Becomes = 'wechat' | 'operator' | 'unseen';

/**
 * What a noun's contract and function are held against by the specs: written by hand, never derived from them.
 */
export interface Policy<A extends string = string> {
  /**
   * Who may do what. The first line names those who try; every other line an action, what it is tried with or on, and
   * what each of them is answered: a refusal, or `ok`, `no`, `in`, `gone`, or a word of `answers`.
   */
  access: string;
  answers?: Readonly<Record<string, string>>;
  /** Per action why it has no limit, or an input that is refused at the limit; null: a spec of its own tries that. */
  often: Record<A, Unlimited | { limited: object | null }>;
  /** Every field in which somebody can write what she likes, `action.path`, and what becomes of it. */
  freeText: Record<string, Becomes>;
}
