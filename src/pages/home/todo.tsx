import type { Matter } from '#domain/people/contract';
import { Cell, CellGroup } from '../../ui/cell';
import { MatterRows } from '../matter-rows';
import { openMatters } from '../messages/shown';

/** So many fit beside everything else; the rest is on the page of messages. */
const MOST = 4;

/** What the reader has to do and what is going on for her, in one list; that there is nothing is said too. */
export function Todo({ toDo, goingOn }: { toDo: readonly Matter[]; goingOn: readonly Matter[] }) {
  const all = [...toDo, ...goingOn];
  if (all.length === 0) {
    return (
      <CellGroup>
        <Cell icon="check" title="现在没有等您办的事" />
      </CellGroup>
    );
  }
  const more = all.length - MOST;
  return (
    <MatterRows
      matters={all.slice(0, MOST)}
      more={more > 0 && <Cell title={`还有 ${more} 件`} onTap={openMatters} />}
    />
  );
}
