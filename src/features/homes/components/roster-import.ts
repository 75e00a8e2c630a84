import { useEffect, useState } from 'react';
import { refusalText } from '#domain/homes/texts';
import { showTop } from '../../../platform/show-top';
import { useAction } from '../../../platform/use-action';
import { useWorkbook, type SentWorkbook } from '../../../platform/use-workbook';
import { checkRoster, importProgress, importRoster, type ImportProgress, type RosterCheck } from '../api';
import { runToEnd } from '../import-run';

/** How often the progress bar asks, in milliseconds. */
const ASK_EVERY = 500;

export type Checked = RosterCheck & SentWorkbook;

/** A roster from the choice of the file to the last home: first what it would do, then the import itself. */
export function useRosterImport(compoundId: string) {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const sending = useWorkbook<Checked>({
    compoundId,
    purpose: 'roster',
    take: async (sent) => ({ ...(await checkRoster({ compoundId, ...sent })), ...sent }),
    sayRefusal: refusalText,
  });
  const importing = useAction(async ({ fileId, fileName }: SentWorkbook) => {
    const step = async () => (await importRoster({ compoundId, fileId, fileName })).progress;
    return runToEnd(step, setProgress);
  }, refusalText);
  useProgress(compoundId, importing.busy, setProgress);

  const settle = (found: Checked | undefined) => {
    if (!found) return;
    setProgress(null);
    importing.clear();
    setChecked(found);
    showTop();
  };
  return {
    sending: {
      ...sending,
      choose: () => void sending.choose().then(settle),
      again: () => void sending.again().then(settle),
    },
    checked,
    progress,
    busy: importing.busy,
    message: importing.message,
    start: () => {
      if (!checked) return;
      showTop();
      void importing.run(checked);
    },
  };
}

export type RosterImport = ReturnType<typeof useRosterImport>;

/** Asks how far the import is while it runs. A question that fails is asked again; the import does not depend on it. */
function useProgress(compoundId: string, running: boolean, heard: (progress: ImportProgress) => void): void {
  useEffect(() => {
    if (!running) return undefined;
    let asking = false;
    const clock = setInterval(() => {
      if (asking) return;
      asking = true;
      importProgress(compoundId)
        .then(
          ({ progress }) => progress?.state === 'running' && heard(progress),
          () => undefined,
        )
        .finally(() => {
          asking = false;
        });
    }, ASK_EVERY);
    return () => clearInterval(clock);
  }, [compoundId, running, heard]);
}
