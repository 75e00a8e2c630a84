import type { CompoundId } from '#domain/kernel/ids';

/** What opens a sheet of its own; everything else is one tap. */
export type Sheet = 'accept' | 'assign' | 'note' | 'pause' | 'resume' | 'finish' | 'withdraw' | 'more';

/** What a step is taken on, and who hears how it went. */
export interface Stepping {
  /** The report as the reader saw it when she decided. */
  target: { compoundId: CompoundId; reportId: string; rev: number };
  /** It is done; `said` tells the reader what happens now. */
  onDone: (said: string) => void;
  /** It may have moved on: it is read again, and nothing that was typed is lost. */
  onFailed: () => void;
  onClose: () => void;
}
