import { useState } from 'react';
import type { Theme } from '#domain/activities/contract';
import { refusalText } from '#domain/activities/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { sayMonth, type Month } from '#domain/kernel/time';
import { ConfirmButton } from '../../../../platform/confirm';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Tag } from '../../../../ui/tag';
import { Words } from '../../../../ui/words';
import { perform } from '../../api';
import { ThemeSheet } from './theme-sheet';

interface ThemeDeskProps {
  compoundId: CompoundId;
  month: Month;
  theme: Theme | null;
  publishes: boolean;
  onChanged: () => void;
}

/** What the month is about: written by a planner, published by the community. */
export function ThemeDesk({ compoundId, month, theme, publishes, onChanged }: ThemeDeskProps) {
  const [writing, setWriting] = useState(false);
  const draft = theme?.state === 'draft';
  return (
    <>
      <Card
        title={`${sayMonth(month)}主题`}
        extra={theme && <Tag tone={draft ? 'warn' : 'ok'}>{draft ? '草稿' : '已发布'}</Tag>}
      >
        {theme ? (
          <>
            <Words size="l" strong>
              {theme.title}
            </Words>
            {theme.note !== '' && <Words tone="quiet">{theme.note}</Words>}
          </>
        ) : (
          <Words tone="quiet">还没有写{sayMonth(month)}的主题。</Words>
        )}
        {draft && publishes && (
          <ConfirmButton
            button="发布主题"
            title={`发布${sayMonth(month)}的主题？`}
            confirm="发布主题"
            cancel="再看看"
            perform={() => perform('publishTheme', { compoundId, month })}
            sayRefusal={refusalText}
            onDone={onChanged}
            onFailed={onChanged}
          >
            {`“${theme.title}”会写在活动页的最上面，全小区都能看到。`}
          </ConfirmButton>
        )}
        {draft && !publishes && (
          <Words size="s" tone="quiet">
            社区发布后，居民才能看到。
          </Words>
        )}
        {theme?.state !== 'published' && (
          <Button kind="quiet" onTap={() => setWriting(true)}>
            {theme ? '改主题' : '写主题'}
          </Button>
        )}
      </Card>
      {writing && (
        <ThemeSheet
          compoundId={compoundId}
          month={month}
          theme={theme}
          onClose={() => setWriting(false)}
          onSaved={() => {
            setWriting(false);
            onChanged();
          }}
        />
      )}
    </>
  );
}
