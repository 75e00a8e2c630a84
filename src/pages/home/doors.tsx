import type { Door } from '#domain/kernel/front-page';
import { open } from '../../platform/routes';
import { Cell, CellGroup } from '../../ui/cell';
import { iconNamed } from '../../ui/icon';

/** Ways in under a title; nothing where there are none. */
export function Doors({ title, doors }: { title: string; doors: readonly Door[] }) {
  if (doors.length === 0) return null;
  return (
    <CellGroup title={title}>
      {doors.map(({ icon, title: name, note, link }) => (
        <Cell key={link} icon={iconNamed(icon)} title={name} note={note} onTap={() => open(link)} />
      ))}
    </CellGroup>
  );
}
