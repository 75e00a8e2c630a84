import { useState } from 'react';
import type { CompoundId } from '#domain/kernel/ids';
import { people } from '#domain/people/contract';
import { ask } from '../platform/call';
import { allPages } from '../platform/all-pages';
import { chooseCompound, type Today } from '../platform/session';
import { useQuery } from '../platform/use-query';
import { Button } from '../ui/button';
import { Cell, CellGroup } from '../ui/cell';
import { EmptyState, Load } from '../ui/load';
import { Tag } from '../ui/tag';

interface CompoundPickerProps {
  compounds: Today['compounds'];
  chosen: CompoundId | null;
  title: string;
  foot?: string;
  onChosen?: () => void;
}

/** So many pages of names are read; a place with more compounds has one mini-program for each district. */
const MOST_PAGES = 10;

/** For who has none of her own: those that the session knows of, and on a tap all that may be looked into. */
export function AnyCompound({ compounds, ...props }: CompoundPickerProps) {
  const [all, setAll] = useState(false);
  const listed = useQuery(all ? 'people.listCompounds' : null, () =>
    allPages((after) => ask(people, 'listCompounds', { after }), MOST_PAGES),
  );
  if (all)
    return (
      <Load of={listed}>
        {(found) => <CompoundPicker {...props} compounds={found} foot="开通的小区都在这里了。" />}
      </Load>
    );
  return (
    <>
      <CompoundPicker {...props} compounds={compounds} />
      <Button kind="plain" onTap={() => setAll(true)}>
        看别的小区
      </Button>
    </>
  );
}

/** The compounds one may look at; the chosen one is remembered on this phone. */
export function CompoundPicker({ compounds, chosen, title, foot, onChosen }: CompoundPickerProps) {
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
          icon="building"
          title={name}
          value={compoundId === chosen ? <Tag tone="ok">正在看</Tag> : null}
          label={compoundId === chosen ? `${name}，正在看` : name}
          onTap={() => {
            chooseCompound(compoundId);
            onChosen?.();
          }}
        />
      ))}
    </CellGroup>
  );
}
