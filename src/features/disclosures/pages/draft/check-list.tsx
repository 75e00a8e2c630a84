import { Cell, CellGroup } from '../../../../ui/cell';
import { Tag } from '../../../../ui/tag';
import type { GroupCheck } from '#domain/disclosures/contract';

/** The third group of the article: who maintains lift, water, power, gas and heating. */
const FIRMS = 3;

/** Whether the six groups that the regulation asks for are filled. An incomplete one is shown to residents, too. */
export function CheckList({ checks }: { checks: readonly GroupCheck[] }) {
  const incomplete = checks.some((one) => !one.complete && !one.optional);
  return (
    <CellGroup
      title="公示内容是否齐全（河南省物业管理条例第三十九条）"
      foot={incomplete ? '不齐全也可以提交；公示页会写明缺什么，请尽快补上。' : undefined}
    >
      {checks.map((check) => (
        <Cell
          key={check.group}
          title={`${check.group}. ${check.title}`}
          note={missingText(check)}
          value={<CheckTag check={check} />}
        />
      ))}
    </CellGroup>
  );
}

/** In the group of maintenance firms it is the firm and its telephone that a service lacks. */
function missingText({ group, complete, missing }: GroupCheck): string | undefined {
  if (complete || missing.length === 0) return undefined;
  return `缺：${missing.join('、')}${group === FIRMS ? '的单位名称和电话' : ''}`;
}

function CheckTag({ check }: { check: GroupCheck }) {
  if (check.complete) return <Tag tone="ok">齐全</Tag>;
  return check.optional ? <Tag>没有填</Tag> : <Tag tone="warn">不齐全</Tag>;
}
