import type { Report } from '#domain/reports/contract';
import { MOST_LETTERS } from '#domain/reports/limits';
import { stepsFor } from '#domain/reports/rules';
import { refusalText } from '#domain/reports/texts';
import { ConfirmDialog } from '../../../../platform/confirm';
import { TextSheet } from '../../../../platform/text-sheet';
import { Cell, CellGroup } from '../../../../ui/cell';
import { Sheet } from '../../../../ui/dialog';
import { perform } from '../../api';
import { AcceptSheet } from './accept-sheet';
import { AssignSheet } from './assign-sheet';
import { FinishSheet } from './finish-sheet';
import { LABEL, mainStep } from './foot';
import { PauseSheet } from './pause-sheet';
import type { Sheet as SheetName, Stepping } from './stepping';

const NOTE = {
  title: '写一句',
  lead: '能看到这件事的人都会看到。',
  label: '写什么',
  missing: '请写一句。',
  max: MOST_LETTERS.words,
  confirm: '写上',
};
const RESUME = {
  title: '接着办',
  lead: '等的那几个工作日会加到答应的日子上。',
  label: '等来了什么',
  placeholder: '例如：配件到了，明天来换',
  missing: '请写一句等来了什么，居民会看到。',
  max: MOST_LETTERS.words,
  confirm: '接着办',
};

interface StepSheetsProps {
  report: Report;
  open: SheetName | null;
  stepping: Stepping;
  onChoose: (sheet: SheetName) => void;
}

/** A sheet for every step that the reader may take now. They stay mounted while closed, so that what was chosen stays. */
export function StepSheets({ report, open, stepping, onChoose }: StepSheetsProps) {
  const steps = stepsFor(report);
  const { target, onDone, onFailed, onClose } = stepping;
  const others = steps.flatMap((one) => (one === 'respond' || one === mainStep(report) ? [] : [one]));
  const texts = { sayRefusal: refusalText, onFailed, onClose };
  return (
    <>
      <Sheet open={open === 'more'} title="还可以" onClose={onClose}>
        <CellGroup>
          {others.map((step) => (
            <Cell key={step} title={LABEL[step]} onTap={() => onChoose(step)} />
          ))}
        </CellGroup>
      </Sheet>
      {steps.includes('accept') && (
        <AcceptSheet open={open === 'accept'} report={report} stepping={stepping} />
      )}
      {open === 'assign' && steps.includes('assign') && <AssignSheet stepping={stepping} />}
      {steps.includes('finish') && (
        <FinishSheet open={open === 'finish'} report={report} stepping={stepping} />
      )}
      {steps.includes('pause') && <PauseSheet open={open === 'pause'} stepping={stepping} />}
      {steps.includes('note') && (
        <TextSheet
          {...texts}
          name={`report:${target.reportId}:note`}
          open={open === 'note'}
          words={NOTE}
          send={(text) => perform('note', { ...target, text })}
          onSent={() => onDone('写上了。')}
        />
      )}
      {steps.includes('resume') && (
        <TextSheet
          {...texts}
          name={`report:${target.reportId}:resume`}
          open={open === 'resume'}
          words={RESUME}
          send={(text) => perform('resume', { ...target, text })}
          onSent={() => onDone('已经接着办了，居民会看到您写的话。')}
        />
      )}
      {open === 'withdraw' && steps.includes('withdraw') && (
        <ConfirmDialog
          title="撤回这一件？"
          confirm="撤回"
          danger
          perform={() => perform('withdraw', target)}
          sayRefusal={refusalText}
          onDone={() => onDone('已撤回，不会有人再来。')}
          onFailed={onFailed}
          onClose={onClose}
        >
          撤回后就结束了。以后还要办，可以再报。
        </ConfirmDialog>
      )}
    </>
  );
}
