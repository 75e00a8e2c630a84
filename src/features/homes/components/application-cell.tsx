import type { ApplicationHead } from '#domain/homes/contract';
import { applicationStateText, RELATION_TEXT } from '#domain/homes/texts';
import { sayInstant } from '#domain/kernel/time';
import { Cell } from '../../../ui/cell';
import { Tag, type Tone } from '../../../ui/tag';
import { Words } from '../../../ui/words';

const TONE: Record<ApplicationHead['state'], Tone> = {
  submitted: 'plain',
  approving: 'plain',
  approved: 'ok',
  refused: 'bad',
  withdrawn: 'plain',
};

/** How an application stands; late only while nobody has answered. */
export const ApplicationTag = ({ application: { state, late } }: { application: ApplicationHead }) =>
  late && state === 'submitted' ? (
    <Tag tone="bad">已超时</Tag>
  ) : (
    <Tag tone={TONE[state]}>{applicationStateText(state)}</Tag>
  );

/** An application in a list. */
export function ApplicationCell({ application, onTap }: { application: ApplicationHead; onTap: () => void }) {
  const { label, name, relation, at } = application;
  return (
    <Cell
      title={
        <>
          <ApplicationTag application={application} />
          <Words strong>{label}</Words>
        </>
      }
      note={`${name} · ${RELATION_TEXT[relation]} · ${sayInstant(at)}`}
      onTap={onTap}
    />
  );
}
