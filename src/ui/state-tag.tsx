import { Tag, type Tone } from './tag';
import type { IconName } from './icon';

/** How something stands, in the same colour and shape on every page. */
const LOOK = {
  /** For somebody's turn. */
  waiting: { tone: 'warn', icon: 'clock' },
  underWay: { tone: 'info', icon: 'half' },
  done: { tone: 'ok', icon: 'check' },
  late: { tone: 'bad', icon: 'alert' },
  /** Called off, withdrawn, refused, replaced. */
  off: { tone: 'plain', icon: 'cross' },
} as const satisfies Record<string, { tone: Tone; icon: IconName }>;
export type Standing = keyof typeof LOOK;

export const isStanding = (look: string): look is Standing =>
  Object.prototype.hasOwnProperty.call(LOOK, look);

/** A state: its word says it, colour and shape repeat it. */
export function StateTag({ is, children }: { is: Standing; children: string }) {
  const { tone, icon } = LOOK[is];
  return (
    <Tag tone={tone} icon={icon}>
      {children}
    </Tag>
  );
}
