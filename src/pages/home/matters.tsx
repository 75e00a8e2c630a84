import type { Matter } from '#domain/people/contract';
import { open } from '../../platform/routes';
import { serverNow } from '../../platform/server-clock';
import { Cell, CellGroup } from '../../ui/cell';
import { Tag } from '../../ui/tag';
import { Words } from '../../ui/words';

/** Matters under a title that counts them, what is due first on top; nothing where there are none. */
export function Matters({ title, matters }: { title: string; matters: readonly Matter[] }) {
  if (matters.length === 0) return null;
  return (
    <CellGroup title={`${title}（${matters.length}）`}>
      {matters.map((matter) => (
        <OneMatter key={matter.matterId} matter={matter} />
      ))}
    </CellGroup>
  );
}

/** Until when is in its sentence; only that it is late is said once more. */
function OneMatter({ matter: { title, body, link, dueAt } }: { matter: Matter }) {
  const late = dueAt !== null && dueAt < serverNow();
  return (
    <Cell
      icon={late ? 'alert' : dueAt === null ? 'message' : 'clock'}
      title={title}
      note={
        <>
          <Words size="s">{body}</Words>
          {late && <Tag tone="bad">已超过时限</Tag>}
        </>
      }
      onTap={() => open(link)}
    />
  );
}
