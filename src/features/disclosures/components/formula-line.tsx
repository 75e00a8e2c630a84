import type { ReactNode } from 'react';
import { Words } from '../../../ui/words';
import './formula-line.scss';

/** A computation; its result begins a line of its own, because it is what is looked for. */
export function FormulaLine({ children }: { children: string }): ReactNode {
  return <Words className="fee-formula">{children.replace(/ ([=→])/g, '\n$1')}</Words>;
}
