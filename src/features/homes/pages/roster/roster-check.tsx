import { Banner } from '../../../../ui/banner';
import { Card } from '../../../../ui/card';
import { FaultList } from '../../../../ui/fault-list';
import { Divider, Fact, Words } from '../../../../ui/words';
import { faultText } from '#domain/homes/texts';
import { sayArea } from '../../../../ui/area';
import { QuestionList } from '../../../../platform/question-list';
import type { Checked, RosterImport } from './roster-import';

/** What a roster would do, before anything is stored; or what must be mended in it first. */
export function RosterCheck({ checked, importing }: { checked: Checked; importing: RosterImport }) {
  const { faults, fileName, homes, area, added, changed, unchanged, missing, leftOut } = checked;
  const wrong = faults.filter((one) => one.severity === 'fault');
  const told = faults.filter((one) => one.code === 'PHONE_NOT_MOBILE');
  const warnings = faults.filter((one) => one.severity === 'warning' && one.code !== 'PHONE_NOT_MOBILE');
  if (wrong.length > 0) {
    return (
      <>
        <Banner tone="bad" title="没有导入任何内容">
          {`${fileName} 有 ${wrong.length} 处要改。请照下面说的逐处改好，保存后重新选择。`}
        </Banner>
        <FaultList title={`要改的（${wrong.length} 处）`} faults={wrong} say={faultText} />
      </>
    );
  }
  return (
    <>
      <Card title={fileName}>
        <Words size="xl" strong>
          {`${homes} 户`}
        </Words>
        <Words size="l">{sayArea(area)}</Words>
        <Divider />
        <Fact label="新增">{`${added} 户`}</Fact>
        <Fact label="有变化，会更新">{`${changed} 户`}</Fact>
        <Fact label="没有变化">{`${unchanged} 户`}</Fact>
        <Fact label="系统里有、名册里没有">{missing > 0 ? `${missing} 户，会保留` : '0 户'}</Fact>
      </Card>
      {added + changed === 0 && warnings.length === 0 && (
        <Banner tone="info">名册和系统里的一样。再导入一次不会改动房屋。</Banner>
      )}
      <QuestionList
        title={`要您决定或确认的（${warnings.length} 条）`}
        faults={warnings}
        say={faultText}
        choices={importing.choices}
        onChoose={importing.setChoices}
        ticked={importing.ticked}
        onTick={importing.setTicked}
      />
      {told.length > 0 && (
        <FaultList
          title={`提醒（${told.length} 条，不影响导入）`}
          tone="warn"
          faults={told}
          say={faultText}
        />
      )}
      {leftOut.length > 0 && (
        <FaultList
          title={`没有读入的（${leftOut.length} 处）`}
          tone="warn"
          faults={leftOut}
          say={faultText}
        />
      )}
    </>
  );
}
