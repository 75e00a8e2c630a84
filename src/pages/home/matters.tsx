import { View } from '@tarojs/components';
import type { Matter } from '#domain/people/contract';
import { sayInstant } from '#domain/kernel/time';
import { open } from '../../platform/routes';
import { serverNow } from '../../platform/server-clock';
import type { Me } from '../../platform/session';
import { Card } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';
import { Tag } from '../../ui/tag';
import { Words } from '../../ui/words';
import { matterWords } from '../sentences';

/** 今日: what waits for the reader, what is due first on top. Who is signed in and has nothing is told so. */
export function Matters({ matters, person }: { matters: readonly Matter[]; person: Me | null }) {
  if (!person) return null;
  if (matters.length === 0) {
    return (
      <Card>
        <Words strong>{person.name}，您好</Words>
        <Words tone="quiet">现在没有等您办的事。</Words>
      </Card>
    );
  }
  return (
    <CellGroup title={`等您处理的事（${matters.length}）`}>
      {matters.map((matter) => (
        <OneMatter key={matter.matterId} matter={matter} />
      ))}
    </CellGroup>
  );
}

function OneMatter({ matter: { kind, params, link, dueAt } }: { matter: Matter }) {
  const { title, body } = matterWords(kind, params);
  const now = serverNow();
  const late = dueAt !== null && dueAt < now;
  return (
    <Cell
      icon={late ? 'alert' : dueAt === null ? 'message' : 'clock'}
      title={title}
      note={
        <>
          <View>{body}</View>
          {dueAt !== null && (
            <Tag tone={late ? 'bad' : 'warn'}>{late ? '已超过时限' : `${sayInstant(dueAt, now)} 到期`}</Tag>
          )}
        </>
      }
      onTap={() => open(link)}
    />
  );
}
