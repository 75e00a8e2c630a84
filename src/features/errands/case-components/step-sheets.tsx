import { decline, recall, resume, turnDown, withdraw, type Errand } from '../api';
import { AcceptSheet } from './accept-sheet';
import { choosableSteps } from './choosable-steps';
import { ClaimDialog } from './claim-dialog';
import { ConfirmSheet } from './confirm-sheet';
import { FinishSheet } from './finish-sheet';
import { MoreSheet } from './more-sheet';
import { NoteSheet } from './note-sheet';
import { PauseSheet } from './pause-sheet';
import type { Choosable } from './step-words';
import { TextSheet } from './text-sheet';
import { textWords } from './text-steps';
import type { Stepping } from './use-step';
import { VerifySheet } from './verify-sheet';

const TEXT_STEPS = { turnDown, recall, decline, resume, withdraw } as const;
const TEXT_NAMES = ['turnDown', 'recall', 'decline', 'resume', 'withdraw'] as const;

interface StepSheetsProps {
  errand: Errand;
  open: Choosable | 'more' | null;
  stepping: Stepping;
  onChoose: (step: Choosable) => void;
}

/** A sheet for every step that the reader may take now. They stay mounted while closed, so that what was chosen stays. */
export function StepSheets({ errand, open, stepping, onChoose }: StepSheetsProps) {
  const { main, beside, more } = choosableSteps(errand);
  const has = (step: Choosable) => [main, ...beside, ...more].includes(step);
  const finishing = open === 'finish' || open === 'notPossible' ? open : null;
  return (
    <>
      <MoreSheet
        open={open === 'more'}
        errand={errand}
        steps={more}
        onChoose={onChoose}
        onClose={stepping.onClose}
      />
      {has('accept') && <AcceptSheet open={open === 'accept'} errand={errand} stepping={stepping} />}
      {has('verify') && <VerifySheet open={open === 'verify'} errand={errand} stepping={stepping} />}
      {has('openForClaim') && <ClaimDialog open={open === 'openForClaim'} stepping={stepping} />}
      {has('note') && <NoteSheet open={open === 'note'} errand={errand} stepping={stepping} />}
      {has('pause') && <PauseSheet open={open === 'pause'} stepping={stepping} />}
      {has('finish') && <FinishSheet open={finishing} errand={errand} stepping={stepping} />}
      {has('confirm') && <ConfirmSheet open={open === 'confirm'} errand={errand} stepping={stepping} />}
      {TEXT_NAMES.map(
        (step) =>
          has(step) && (
            <TextSheet
              key={step}
              name={step}
              open={open === step}
              words={textWords(step, errand)}
              stepping={stepping}
              perform={TEXT_STEPS[step]}
            />
          ),
      )}
    </>
  );
}
