import { View } from '@tarojs/components';
import { OWNER, type EntrySide } from '#domain/errands/states';
import type { CompoundId } from '#domain/kernel/ids';
import { errandLink } from '#domain/errands/links';
import type { Viewer } from '#domain/errands/contract';
import { RESULT_TEXT } from '#domain/errands/texts';
import { useHere } from '../../../../platform/here';
import { open } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { Cell, CellGroup } from '../../../../ui/cell';
import { Words } from '../../../../ui/words';
import type { ErrandHead, Scope } from '../../api';
import { dueWords, lateNow } from '../../components/due-words';
import { ErrandMarks } from '../../components/errand-marks';
import './errand-groups.scss';

const VIEWER: Record<Scope, Viewer> = {
  mine: 'family',
  desk: 'desk',
  proxy: 'proxy',
  claimable: 'candidate',
};

/** Whose turn it is: what the community has to find out first waits for nobody below it. */
type Turn = EntrySide | 'community';

/** By whose turn it is; the reader's own stands first. */
const TITLES: Record<Exclude<Scope, 'claimable'>, readonly (readonly [Turn, string])[]> = {
  mine: [
    ['family', '请您确认'],
    ['desk', '社区在安排'],
    ['proxy', '有人在办'],
  ],
  desk: [
    ['desk', '等您处理'],
    ['community', '等社区干部核实'],
    ['proxy', '等办事的人'],
    ['family', '等家属确认'],
  ],
  proxy: [
    ['proxy', '等您办的'],
    ['family', '等家属确认'],
    ['desk', '社区在安排'],
  ],
};

/** Whose turn it is: what lies open for the proxies waits for one of them, as the desk sees it. */
function turnOf({ state, verifier }: ErrandHead, scope: Scope, verifies: boolean): Turn | null {
  if (state === 'closed') return null;
  if (scope === 'desk' && verifier === 'community' && state === 'verifying' && !verifies) return 'community';
  return state === 'claimable' && scope === 'desk' ? 'proxy' : OWNER[state];
}

interface ErrandGroupsProps {
  compoundId: CompoundId;
  scope: Scope;
  errands: readonly ErrandHead[];
}

/** A list of errands in the server's order (what is due first on top), by whose turn it is. */
export function ErrandGroups({ compoundId, scope, errands }: ErrandGroupsProps) {
  const verifies = useHere(compoundId).may('verifyWill');
  const cells = (some: readonly ErrandHead[]) =>
    some.map((one) => (
      <ErrandCell key={one.errandId} compoundId={compoundId} errand={one} viewer={VIEWER[scope]} />
    ));
  const closed = errands.filter((one) => one.state === 'closed');
  if (scope === 'claimable') return <CellGroup>{cells(errands)}</CellGroup>;
  return (
    <>
      {TITLES[scope].map(([side, title]) => {
        const some = errands.filter((one) => turnOf(one, scope, verifies) === side);
        return (
          some.length > 0 && (
            <CellGroup key={side} title={title}>
              {cells(some)}
            </CellGroup>
          )
        );
      })}
      {closed.length > 0 && <CellGroup>{cells(closed)}</CellGroup>}
    </>
  );
}

interface ErrandCellProps {
  compoundId: string;
  errand: ErrandHead;
  viewer: Viewer;
}

function ErrandCell({ compoundId, errand, viewer }: ErrandCellProps) {
  const { itemName, number, building, homeLabel, excerpt, result } = errand;
  const due = dueWords(errand, viewer, serverNow());
  const where = homeLabel ?? building;
  return (
    <Cell
      title={
        <>
          <View className="case-marks">
            <ErrandMarks errand={errand} />
          </View>
          <Words strong>{itemName}</Words>
        </>
      }
      note={
        <>
          <View>{excerpt === '' ? where : `${where}：${excerpt}`}</View>
          {due !== '' && (
            <Words size="s" className="case-due" tone={lateNow(errand, serverNow()) ? 'bad' : 'plain'}>
              {due}
            </Words>
          )}
          {result !== null && (
            <Words size="s" className="case-due">
              {RESULT_TEXT[result]}
            </Words>
          )}
          <View>编号 {number}</View>
        </>
      }
      onTap={() => open(errandLink(compoundId, errand.errandId))}
    />
  );
}
