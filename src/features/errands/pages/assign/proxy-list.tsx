import { badgeText } from '#domain/kernel/badge';
import { REASON_TEXT, UNSUITABLE_TEXT } from '#domain/errands/texts';
import { doerTitle } from '#domain/errands/words';
import { postName } from '#domain/kernel/posts';
import { Cell, CellGroup } from '../../../../ui/cell';
import { EmptyState } from '../../../../ui/load';
import { Tag } from '../../../../ui/tag';
import { Words } from '../../../../ui/words';
import type { OutputOf } from '#domain/kernel/contract';
import type { errands } from '#domain/errands/contract';

type Suggested = OutputOf<typeof errands.actions.suggestProxies>;
export type AssignedErrand = Suggested['errand'];
export type SuggestedProxy = Suggested['proxies'][number];

/** Why she is proposed, with how much she has in hand. */
const reasonsOf = ({ reasons, load }: SuggestedProxy): string =>
  reasons.map((one) => (one === 'busy' ? `手上有 ${load} 件代办` : REASON_TEXT[one])).join('，');

/** Two may share a name. */
const whoOf = ({ name, badge }: SuggestedProxy): string => `${name}${badgeText(badge)}`;

interface ProxyListProps {
  errand: AssignedErrand;
  proxies: readonly SuggestedProxy[];
  onChoose: (proxy: SuggestedProxy) => void;
}

/** The proxies who can be asked, the best first with why; then those who cannot, each with why not. */
export function ProxyList({ errand, proxies, onChoose }: ProxyListProps) {
  const doer = doerTitle(errand.byStaff);
  const suitable = proxies.filter((one) => one.unsuitable === null);
  const others = proxies.filter((one) => one.unsuitable !== null);
  if (proxies.length === 0) {
    return (
      <EmptyState icon="person" title={`${errand.building}还没有${doer}`}>
        请社区任命{errand.byStaff ? '网格员' : '代办员'}，任命后这里就能选。着急的话，请先打电话给家属说明。
      </EmptyState>
    );
  }
  return (
    <>
      {suitable.length === 0 && (
        <EmptyState icon="person" title={`现在没有能安排的${doer}`}>
          下面几位都不合适。请等他们办完手上的事，或者请社区再任命一位{errand.byStaff ? '网格员' : '代办员'}。
        </EmptyState>
      )}
      {errand.byStaff && (
        <Words tone="quiet" className="ui-lead">
          这一项由居委会代为申请，只能请社区干部或这栋楼的网格员去办。
        </Words>
      )}
      {suitable.length > 0 && (
        <CellGroup title="点名字去请，最合适的在前">
          {suitable.map((one, index) => (
            <Cell
              key={one.personId}
              icon="person"
              title={
                <>
                  {index === 0 && suitable.length > 1 && <Tag tone="ok">最合适</Tag>}
                  {whoOf(one)}
                </>
              }
              note={[one.post && postName(one.post), reasonsOf(one)].filter(Boolean).join('，')}
              onTap={() => onChoose(one)}
            />
          ))}
        </CellGroup>
      )}
      {others.length > 0 && (
        <CellGroup title="这次不合适">
          {others.map((one) => (
            <Cell
              key={one.personId}
              title={
                <Words inline tone="quiet">
                  {whoOf(one)}
                </Words>
              }
              note={one.unsuitable === null ? '' : UNSUITABLE_TEXT[one.unsuitable]}
            />
          ))}
        </CellGroup>
      )}
    </>
  );
}
