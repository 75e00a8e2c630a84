import { useState } from 'react';
import { disclosures } from '#domain/disclosures/contract';
import { refusalText } from '#domain/disclosures/texts';
import type { OutputOf } from '#domain/kernel/contract';
import { call } from '../../../platform/call';
import { showTop } from '../../../platform/show-top';
import { useWorkbook } from '../../../platform/use-workbook';

type Imported = OutputOf<typeof disclosures.actions.importSheet>;

/** A workbook that was read and from which nothing was stored: it has faults, or says what is published already. */
export type Rejected = Omit<Imported, 'disclosureId'> & { fileName: string };

/** Brings a workbook in. `onStored` is called when it has become the draft; otherwise `rejected` says why not. */
export function useImportSheet(compoundId: string, onStored: () => void) {
  const [rejected, setRejected] = useState<Rejected | null>(null);
  const workbook = useWorkbook<Imported & { fileName: string }>({
    compoundId,
    purpose: 'feeSheet',
    take: async (sent) => ({
      ...(await call(disclosures, 'importSheet', { compoundId, ...sent })),
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
    choose: () => void workbook.choose().then(settle),
    again: () => void workbook.again().then(settle),
    rejected,
    forget: () => setRejected(null),
  };
}

export type ImportSheet = ReturnType<typeof useImportSheet>;
