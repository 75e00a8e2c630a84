import type { CompoundId } from '#domain/kernel/ids';
import { people } from '#domain/people/contract';
import { ask } from '../platform/call';
import { allNames, type CompoundName } from '../platform/compound-choice';
import { chooseCompound } from '../platform/session';
import { useQuery } from '../platform/use-query';
import { Cell, CellGroup } from '../ui/cell';
import { EmptyState, Load } from '../ui/load';
import { Tag } from '../ui/tag';

interface PickerProps {
  chosen: CompoundId | null;
  title: string;
  foot?: string;
}
type CompoundPickerProps = PickerProps & { compounds: readonly CompoundName[] };

/** For who has none of her own: all that may be looked into. */
export function AnyCompound(props: PickerProps) {
  const listed = useQuery('compounds', () => allNames((after) => ask(people, 'listCompounds', { after })));
  return <Load of={listed}>{(compounds) => <CompoundPicker {...props} compounds={compounds} />}</Load>;
}

/** The compounds one may look at; the chosen one is remembered on this phone. */
export function CompoundPicker({ compounds, chosen, title, foot }: CompoundPickerProps) {
  if (compounds.length === 0) {
    return (
      <EmptyState icon="home" title="还没有开通的小区">
        您所在的小区开通后，会出现在这里。
      </EmptyState>
    );
  }
  return (
    <CellGroup title={title} foot={foot}>
      {compounds.map(({ compoundId, name }) => (
        <Cell
          key={compoundId}
          icon="home"
          title={name}
          value={compoundId === chosen ? <Tag tone="ok">正在看</Tag> : null}
          label={compoundId === chosen ? `${name}，正在看` : name}
          onTap={() => chooseCompound(compoundId)}
        />
      ))}
    </CellGroup>
  );
}
