import { useState } from 'react';
import { keyOf } from '#domain/workbook/answers';
import type { SheetFault } from '#domain/workbook/grid';
import { choiceText } from '#domain/workbook/texts';
import { Button } from '../ui/button';
import { Chip } from '../ui/chip';
import { FaultList } from '../ui/fault-list';
import { Words } from '../ui/words';

/** So many are drawn at first, and at each tap for more: a phone does not draw thousands at once. */
const SHOWN = 60;

interface QuestionListProps {
  title: string;
  faults: readonly SheetFault[];
  say: (fault: SheetFault) => string;
  /** What has been chosen or ticked, by the key of each. */
  choices?: Readonly<Record<string, string>>;
  onChoose?: (choices: Record<string, string>) => void;
  /** The keys that have been ticked; absent where nothing is to be ticked. */
  ticked?: readonly string[] | undefined;
  onTick?: (keys: string[]) => void;
  /** By what a tick is known. */
  tickKey?: (fault: SheetFault) => string;
  foot?: string;
}

/**
 * What must be confirmed before a workbook counts: a chip for each choice of a question, a tick for each warning, and one
 * tap for all of them, however many there are.
 */
export function QuestionList(props: QuestionListProps) {
  const { title, faults, say, choices = {}, onChoose, ticked, onTick, tickKey = keyOf, foot } = props;
  const [shown, setShown] = useState(SHOWN);
  if (faults.length === 0) return null;
  const keys = [...new Set(faults.filter((one) => !one.choices).map(tickKey))];
  const open = ticked ? keys.filter((key) => !ticked.includes(key)) : [];
  const extra = (fault: SheetFault) => {
    const where = fault.cell ?? fault.sheet;
    if (fault.choices) {
      const key = keyOf(fault);
      const chosen = choices[key] ?? fault.choice;
      // the sheet has been read so: a chip that does nothing would look as if it could still be changed
      if (!onChoose) return chosen && <Words strong>{`选的是：${choiceText(chosen)}`}</Words>;
      return fault.choices.map((choice) => (
        <Chip
          key={choice}
          on={chosen === choice}
          label={`${where} ${choiceText(choice)}`}
          role="radio"
          onTap={() => onChoose({ ...choices, [key]: choice })}
        >
          {choiceText(choice)}
        </Chip>
      ));
    }
    if (!ticked) return null;
    const key = tickKey(fault);
    const on = ticked.includes(key);
    const toggled = on ? ticked.filter((one) => one !== key) : [...ticked, key];
    const words = on ? '已确认' : '看过了，确认无误';
    return (
      <Chip on={on} label={`${where} ${words}`} role="checkbox" onTap={() => onTick?.(toggled)}>
        {words}
      </Chip>
    );
  };
  return (
    <>
      <FaultList
        title={title}
        tone="warn"
        faults={faults.slice(0, shown)}
        say={say}
        foot={foot}
        extra={extra}
      />
      {faults.length > shown && (
        <Button kind="quiet" onTap={() => setShown(shown + SHOWN)}>
          {`再看 ${Math.min(SHOWN, faults.length - shown)} 条（还有 ${faults.length - shown} 条）`}
        </Button>
      )}
      <ChooseAll {...{ faults, choices, onChoose }} />
      {open.length > 1 && (
        <Button kind="plain" icon="check" onTap={() => onTick?.([...(ticked ?? []), ...open])}>
          {`都看过了，全部确认（${open.length} 条）`}
        </Button>
      )}
    </>
  );
}

/** Where many questions of one kind are open, each choice for all of them at once. */
function ChooseAll({
  faults,
  choices,
  onChoose,
}: Pick<QuestionListProps, 'faults' | 'onChoose'> & { choices: Readonly<Record<string, string>> }) {
  const asked = faults.filter((one) => one.choices);
  const [first] = asked;
  const alike = asked.filter((one) => one.code === first?.code);
  if (!first || !onChoose || alike.length < 3) return null;
  return (
    <>
      {first.choices?.map((choice) => (
        <Button
          key={choice}
          kind="plain"
          onTap={() =>
            onChoose({ ...choices, ...Object.fromEntries(alike.map((one) => [keyOf(one), choice])) })
          }
        >
          {`${alike.length} 条都选：${choiceText(choice)}`}
        </Button>
      ))}
    </>
  );
}
