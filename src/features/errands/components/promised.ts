import { answerDueAt } from '#domain/errands/machine';
import { verifyDueAt } from '#domain/errands/verification';
import type { Instant } from '#domain/kernel/time';
import { whenWords } from '../../../platform/when-words';
import type { Consent } from '../api';

interface Wished {
  consent: Consent;
  urgent: boolean;
  /** Of whom it is for. */
  name: string;
  /** Who answers: 网格员赵敏 or 社区. */
  desk: string;
}

/** Who does what by when with a request that is sent now. */
export function promised({ consent, urgent, name, desk }: Wished, now: Instant): string {
  if (consent === 'agreed') return `${desk}会在 ${whenWords(answerDueAt(now), now)} 前联系您`;
  const who = consent === 'cannotSay' ? '社区干部' : desk;
  return `${who}会在 ${whenWords(verifyDueAt(now, consent, urgent), now)} 前核实${name}本人愿不愿意`;
}
