import type { Matter } from '#domain/people/contract';
import { open } from '../../platform/routes';
import { serverNow } from '../../platform/server-clock';
import type { Me } from '../../platform/session';
import { Card } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';
import { Tag } from '../../ui/tag';
import { Words } from '../../ui/words';
import { matterWords, waitsForOthers } from '../sentences';

/** What waits for the reader, what is due first on top; then what she waits for. Who has nothing is told so. */
export function Matters({ matters, person }: { matters: readonly Matter[]; person: Me }) {
  const groups = [
    { title: '等您处理的事', items: matters.filter((one) => !waitsForOthers(one.kind)) },
    { title: '您在等的答复', items: matters.filter((one) => waitsForOthers(one.kind)) },
  ];
  if (matters.length === 0) {
    return (
      <Card>
        <Words strong>{person.name}，您好</Words>
        <Words tone="quiet">现在没有等您办的事。</Words>
      </Card>
    );
  }
  return (
    <>
      {groups.map(
        ({ title, items }) =>
          items.length > 0 && (
            <CellGroup key={title} title={`${title}（${items.length}）`}>
              {items.map((matter) => (
                <OneMatter key={matter.matterId} matter={matter} />
              ))}
            </CellGroup>
          ),
      )}
    </>
  );
}

/** Until when is in its sentence; only that it is late is said once more. */
function OneMatter({ matter: { kind, params, link, dueAt } }: { matter: Matter }) {
  const { title, body } = matterWords(kind, params);
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
