import { ASSIGN_HOURS } from '#domain/errands/limits';
import { refusalText } from '#domain/errands/texts';
import { afterWorkingHours } from '#domain/kernel/working-days';
import { ConfirmDialog } from '../../../../platform/confirm';
import { serverNow } from '../../../../platform/server-clock';
import { TextSheet } from '../../../../platform/text-sheet';
import { whenWords } from '../../../../platform/when-words';
import { Cell, CellGroup } from '../../../../ui/cell';
import { Sheet } from '../../../../ui/dialog';
import { type Errand, perform } from '../../api';
import { AcceptSheet } from './accept-sheet';
import { choosableSteps } from './choosable-steps';
import { ConfirmSheet } from './confirm-sheet';
import { FinishSheet } from './finish-sheet';
import { NoteSheet } from './note-sheet';
import { PauseSheet } from './pause-sheet';
import { type Choosable, STEP_NOTE, stepLabel } from './step-words';
import { textWords } from './text-steps';
import { askingTo, outdatedBy, type Stepping } from '../../components/use-step';
import { VerifySheet } from './verify-sheet';

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
  const now = serverNow();
  const until = whenWords(afterWorkingHours(now, ASSIGN_HOURS), now);
  const finishing = open === 'finish' || open === 'notPossible' ? open : null;
  return (
    <>
      <Sheet open={open === 'more'} title="还可以" onClose={stepping.onClose}>
        <CellGroup>
          {more.map((step) => (
            <Cell
              key={step}
              title={stepLabel(step, errand)}
              note={STEP_NOTE[step]}
              onTap={() => onChoose(step)}
            />
          ))}
        </CellGroup>
      </Sheet>
      {has('accept') && <AcceptSheet open={open === 'accept'} errand={errand} stepping={stepping} />}
      {has('verify') && <VerifySheet open={open === 'verify'} errand={errand} stepping={stepping} />}
      {open === 'openForClaim' && has(open) && (
        <ConfirmDialog
          title="开放给代办员认领？"
          confirm="开放认领"
          {...askingTo(stepping, 'openForClaim', {}, '已开放认领，代办员会收到通知，谁先接谁办。')}
          onClose={stepping.onClose}
        >
          {`代办员都会看到事项和楼栋，谁先接谁办，接下后才看到门牌号和电话。到 ${until} 还没有人接，会回到您手里。`}
        </ConfirmDialog>
      )}
      {has('note') && <NoteSheet open={open === 'note'} errand={errand} stepping={stepping} />}
      {has('pause') && <PauseSheet open={open === 'pause'} stepping={stepping} />}
      {has('finish') && <FinishSheet open={finishing} errand={errand} stepping={stepping} />}
      {has('confirm') && <ConfirmSheet open={open === 'confirm'} errand={errand} stepping={stepping} />}
      {TEXT_NAMES.filter(has).map((step) => {
        const words = textWords(step, errand);
        return (
          <TextSheet
            key={step}
            name={`errand:${errand.errandId}:${step}`}
            open={open === step}
            words={words}
            send={(text) => perform(step, { ...stepping.target, text })}
            sayRefusal={refusalText}
            onSent={() => stepping.onDone(words.done)}
            onFailed={outdatedBy(stepping)}
            onClose={stepping.onClose}
          />
        );
      })}
    </>
  );
}
