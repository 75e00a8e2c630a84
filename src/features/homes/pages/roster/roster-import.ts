import { useEffect, useRef, useState } from 'react';
import { homes } from '#domain/homes/contract';
import { refusalText } from '#domain/homes/texts';
import { keyOf, type Answers } from '#domain/workbook/answers';
import { ask } from '../../../../platform/call';
import { showTop } from '../../../../platform/show-top';
import { useAction } from '../../../../platform/use-action';
import { useWorkbook, type SentWorkbook } from '../../../../platform/use-workbook';
import { type ImportProgress, perform, type RosterCheck } from '../../api';
import { runToEnd } from './import-run';

/** How often the progress bar asks, in milliseconds. */
const ASK_EVERY = 500;

export type Checked = RosterCheck & SentWorkbook;

/** A roster from the choice of the file to the last home: first what it would do, then the import itself. */
export function useRosterImport(compoundId: string) {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [choices, setChoices] = useState<Record<string, string>>({});
  const [ticked, setTicked] = useState<string[]>([]);
  const answers = useRef<Answers | null>(null);
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const sending = useWorkbook<Checked>({
    compoundId,
    purpose: 'roster',
    take: async (sent) => ({
      ...(await perform('checkRoster', { compoundId, ...sent, answers: answers.current })),
      ...sent,
    }),
    sayRefusal: refusalText,
  });
  const importing = useAction(async ({ upload, fileName, digest, asked }: Checked) => {
    const confirmed = asked === null ? {} : { confirmed: asked };
    const said = { digest, choices: Object.entries(choices), ...confirmed };
    let unsettled: RosterCheck['faults'] | null = null;
    const step = async () => {
      const { progress: next, faults } = await perform('importRoster', {
        compoundId,
        upload,
        fileName,
        answers: said,
      });
      if (next === null) unsettled = faults;
      return next;
    };
    const done = await runToEnd(step, setProgress);
    return { done, unsettled };
  }, refusalText);
  useProgress(compoundId, importing.busy, setProgress);

  const settle = (found: Checked | undefined) => {
    if (!found) return;
    setProgress(null);
    importing.clear();
    setChecked(found);
    setTicked([]);
    showTop();
  };
  return {
    sending: {
      ...sending,
      choose: () => {
        answers.current = null;
        setChoices({});
        void sending.choose().then(settle);
      },
      again: () => void sending.again().then(settle),
    },
    checked,
    choices,
    setChoices,
    ticked,
    setTicked,
    /** The same file once more, read as was chosen. */
    answer: () => {
      if (!checked) return;
      answers.current = { digest: checked.digest, choices: Object.entries(choices) };
      void sending.again().then(settle);
    },
    progress,
    busy: importing.busy,
    message: importing.message,
    start: () => {
      if (!checked) return;
      showTop();
      // What is known of the homes has changed since it was asked about: it is shown again.
      void importing.run(checked).then((ended) => {
        if (!ended?.unsettled) return;
        answers.current = { digest: checked.digest, choices: Object.entries(choices) };
        void sending.again().then(settle);
      });
    },
  };
}

/** Questions of a checked roster that are not chosen as they were read, and warnings that nobody has ticked. */
export function openOf(
  { faults }: Pick<Checked, 'faults'>,
  { choices, ticked }: { choices: Readonly<Record<string, string>>; ticked: readonly string[] },
): { questions: number; unread: number; warnings: number } {
  const mustBe = faults.filter((one) => one.code !== 'PHONE_NOT_MOBILE');
  const asked = mustBe.filter((one) => one.choices);
  return {
    questions: asked.filter((one) => choices[keyOf(one)] === undefined && one.choice === undefined).length,
    unread: asked.filter((one) => choices[keyOf(one)] !== undefined && choices[keyOf(one)] !== one.choice)
      .length,
    warnings: mustBe.filter((one) => !one.choices && !ticked.includes(keyOf(one))).length,
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
      ask(homes, 'importProgress', { compoundId })
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
