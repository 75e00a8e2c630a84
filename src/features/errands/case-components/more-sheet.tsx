import { Cell, CellGroup } from '../../../ui/cell';
import { Sheet } from '../../../ui/dialog';
import type { Errand } from '../api';
import { STEP_NOTE, stepLabel, type Choosable } from './step-words';

interface MoreSheetProps {
  open: boolean;
  errand: Errand;
  steps: readonly Choosable[];
  onChoose: (step: Choosable) => void;
  onClose: () => void;
}

/** What else can be done, each with what it leads to. */
export function MoreSheet({ open, errand, steps, onChoose, onClose }: MoreSheetProps) {
  return (
    <Sheet open={open} title="还可以" onClose={onClose}>
      <CellGroup>
        {steps.map((step) => (
          <Cell
            key={step}
            title={stepLabel(step, errand)}
            note={STEP_NOTE[step]}
            onTap={() => onChoose(step)}
          />
        ))}
      </CellGroup>
    </Sheet>
  );
}
