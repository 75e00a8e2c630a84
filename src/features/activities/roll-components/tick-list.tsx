import { CellGroup } from '../../../ui/cell';
import { TickRow } from '../../../ui/tick-row';
import type { SignUp } from './kept-ticks';

interface TickListProps {
  signUps: readonly SignUp[];
  came: readonly string[];
  onTick: (personId: string, on: boolean) => void;
}

/** Everybody with a place, each a row to tick. */
export function TickList({ signUps, came, onTick }: TickListProps) {
  return (
    <CellGroup title="来了的，点一下名字" foot="没来的不用点。确认时长以前都可以改。">
      {signUps.map(({ personId, name }) => (
        <TickRow
          key={personId}
          title={name}
          checked={came.includes(personId)}
          onChange={(on) => onTick(personId, on)}
          words={{ on: '到了', off: '没到' }}
        />
      ))}
    </CellGroup>
  );
}
