import { amountFor } from '#domain/disclosures/amounts';
import { lineLink } from '#domain/disclosures/links';
import { lineAmountText } from '#domain/disclosures/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { monthOf } from '#domain/kernel/time';
import { open } from '../../../platform/routes';
import { Cell, CellGroup } from '../../../ui/cell';
import type { Question } from '../api';
import { priceText } from './line-words';
import { useLine } from './use-sheet';

/** The line as it was in the version that was asked about; the asker also sees what it cost her home then. */
export function QuestionLine({ compoundId, question }: { compoundId: CompoundId; question: Question }) {
  const { line, version, mine, homeLabel, askedAt } = question;
  const shown = useLine(compoundId, version, mine ? line.code : null);
  const home = shown.state === 'ready' ? shown.value.homes.find((one) => one.label === homeLabel) : undefined;
  const amount =
    home && shown.state === 'ready' ? amountFor(line, home, monthOf(askedAt), shown.value.pools) : null;
  return (
    <CellGroup title={`问的是（第 ${version} 版）`}>
      <Cell
        title={`${line.code} ${line.name}`}
        note={
          amount
            ? `${priceText(line)}\n提问时 ${homeLabel}：${lineAmountText(amount, line)}`
            : priceText(line)
        }
        onTap={() => open(lineLink(compoundId, version, line.code))}
      />
    </CellGroup>
  );
}
