import { useRef, useState } from 'react';
import type { disclosures } from '#domain/disclosures/contract';
import { refusalText } from '#domain/disclosures/texts';
import type { OutputOf } from '#domain/kernel/contract';
import { openQuestions, type Answers } from '#domain/workbook/answers';
import { showTop } from '../../../../platform/show-top';
import { useWorkbook } from '../../../../platform/use-workbook';
import { perform } from '../../api';

type Imported = OutputOf<typeof disclosures.actions.importSheet>;

/** A workbook that was read and from which nothing was stored: it has faults, or says what is published already. */
export type Rejected = Omit<Imported, 'disclosureId'> & { fileName: string };

/** Brings a workbook in. `onStored` is called when it has become the draft; otherwise `rejected` says why not. */
export function useImportSheet(compoundId: string, onStored: () => void) {
  const [rejected, setRejected] = useState<Rejected | null>(null);
  const [choices, setChoices] = useState<Record<string, string>>({});
  const answers = useRef<Answers | null>(null);
  const workbook = useWorkbook<Imported & { fileName: string }>({
    compoundId,
    purpose: 'feeSheet',
    take: async (sent) => ({
      ...(await perform('importSheet', { compoundId, ...sent, answers: answers.current })),
      fileName: sent.fileName,
    }),
    sayRefusal: refusalText,
  });
  const settle = (imported: (Imported & { fileName: string }) | undefined) => {
    if (!imported) return;
    setRejected(imported.disclosureId === null ? imported : null);
    showTop();
    if (imported.disclosureId !== null) onStored();
  };
  return {
    ...workbook,
    choose: () => {
      answers.current = null;
      setChoices({});
      void workbook.choose().then(settle);
    },
    /** What was chosen for the questions of the rejected workbook, and the same file once more with it. */
    choices,
    setChoices,
    answer: () => {
      if (!rejected) return;
      answers.current = { digest: rejected.digest, choices: Object.entries(choices) };
      void workbook.again().then(settle);
    },
    again: () => void workbook.again().then(settle),
    rejected,
    forget: () => setRejected(null),
  };
}

/** The questions that keep a workbook from being imported, where nothing else does. */
export const questionsOf = ({ faults, sameAs }: Rejected): Rejected['faults'] =>
  sameAs === null && faults.every((one) => one.severity === 'warning') ? openQuestions(faults) : [];

export type ImportSheet = ReturnType<typeof useImportSheet>;
