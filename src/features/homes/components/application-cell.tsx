import type { ApplicationHead } from '#domain/homes/contract';
import { applicationStateText, RELATION_TEXT } from '#domain/homes/texts';
import { sayInstant } from '#domain/kernel/time';
import { Cell } from '../../../ui/cell';
import { StateTag, type Standing } from '../../../ui/state-tag';
import { Words } from '../../../ui/words';

const STANDING: Record<ApplicationHead['state'], Standing> = {
  submitted: 'waiting',
  approving: 'underWay',
  approved: 'done',
  refused: 'off',
  withdrawn: 'off',
};

/** How an application stands; late only while nobody has answered. */
export const ApplicationTag = ({ application: { state, late } }: { application: ApplicationHead }) =>
  late && state === 'submitted' ? (
    <StateTag is="late">已超时</StateTag>
  ) : (
    <StateTag is={STANDING[state]}>{applicationStateText(state)}</StateTag>
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
