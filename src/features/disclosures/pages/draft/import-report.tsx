import { Banner } from '../../../../ui/banner';
import { FaultList } from '../../../../ui/fault-list';
import { faultText } from '#domain/disclosures/texts';
import type { Rejected } from './import-sheet';
import { WarningList } from './warning-list';

const howToMend = (wrong: Rejected['faults']): string =>
  wrong.some((one) => one.cell !== null)
    ? '请按下面的单元格逐处改好，保存后重新选择。'
    : '请照下面说的改好，保存后重新选择。';

/** Why nothing was imported: every fault at its cell, or that this is published already. */
export function ImportReport({
  rejected: { faults, sameAs, fileName },
  kept,
}: {
  rejected: Rejected;
  kept: boolean;
}) {
  const wrong = faults.filter((one) => one.severity === 'fault');
  const warnings = faults.filter((one) => one.severity === 'warning');
  const stays = kept ? '\n原来的草稿没有变。' : '';
  if (sameAs !== null) {
    return (
      <Banner tone="info" title="没有导入任何内容">
        {`${fileName} 和已经公示的第 ${sameAs} 版内容相同，不用再公示一次。${stays}`}
      </Banner>
    );
  }
  const also = warnings.length > 0 ? `，另有 ${warnings.length} 条提醒` : '';
  return (
    <>
      <Banner tone="bad" title="没有导入任何内容">
        {`${fileName} 有 ${wrong.length} 处要改${also}。${howToMend(wrong)}${stays}`}
      </Banner>
      <FaultList title={`要改的（${wrong.length} 处）`} faults={wrong} say={faultText} />
      <WarningList warnings={warnings} acknowledged={null} />
    </>
  );
}
