import type { Draft } from '#domain/disclosures/contract';

/** What the second person has done with the draft on this page. */
export type Decision =
  { kind: 'published'; version: number; number: string } | { kind: 'returned'; to: string };

/** What both answers to a draft need. */
export interface DecisionDialogProps {
  open: boolean;
  compoundId: string;
  draft: Draft;
  onClose: () => void;
  onOutdated: () => void;
  onDecided: (decision: Decision) => void;
}
