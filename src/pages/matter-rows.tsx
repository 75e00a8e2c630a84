import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { Matter } from '#domain/people/contract';
import { open } from '../platform/routes';
import { serverNow } from '../platform/server-clock';
import { tappable } from '../ui/a11y';
import { CellGroup } from '../ui/cell';
import { Icon } from '../ui/icon';
import { StateTag, type Standing } from '../ui/state-tag';
import { Words } from '../ui/words';

/** Matters on one ground, each with how it stands; `more` is the last row. */
export const MatterRows = ({ matters, more }: { matters: readonly Matter[]; more?: ReactNode }) => (
  <CellGroup>
    {matters.map((one) => (
      <MatterRow key={one.matterId} matter={one} />
    ))}
    {more}
  </CellGroup>
);

function standingOf({ watched, dueAt }: Matter): { is: Standing; word: string } {
  if (dueAt !== null && dueAt < serverNow()) return { is: 'late', word: '已超时' };
  return watched ? { is: 'underWay', word: '正在办' } : { is: 'waiting', word: '等您办' };
}

/** Until when is in its sentence. */
function MatterRow({ matter }: { matter: Matter }) {
  const { title, body, link } = matter;
  const { is, word } = standingOf(matter);
  return (
    <View
      className="ui-cell ui-cell-tap"
      hoverClass="ui-pressed"
      {...tappable(() => open(link), { label: `${word}：${title}。${body}` })}
    >
      <View className="ui-cell-main">
        <View className="ui-matter-title">
          <StateTag is={is}>{word}</StateTag>
          {title}
        </View>
        <Words size="s" tone="quiet" className="ui-matter-body">
          {body}
        </Words>
      </View>
      <Icon name="next" className="ui-cell-next" />
    </View>
  );
}
