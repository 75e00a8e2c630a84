import { useState } from 'react';
import type { Theme } from '#domain/activities/contract';
import { refusalText } from '#domain/activities/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { sayMonth, type Month } from '#domain/kernel/time';
import { useAction } from '../../../platform/use-action';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Dialog } from '../../../ui/dialog';
import { Tag } from '../../../ui/tag';
import { Words } from '../../../ui/words';
import { publishTheme } from '../api';
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
  const [asking, setAsking] = useState(false);
  const publishing = useAction(() => publishTheme(compoundId, month), refusalText);
  const confirm = () =>
    void publishing.run(undefined).then((done) => {
      if (done) setAsking(false);
      onChanged();
    });
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
          <Button kind="plain" onTap={() => setAsking(true)}>
            发布主题
          </Button>
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
      <Dialog
        open={asking}
        title={`发布${sayMonth(month)}的主题？`}
        confirm="发布主题"
        cancel="再看看"
        onConfirm={confirm}
        onCancel={() => {
          publishing.clear();
          setAsking(false);
        }}
        busy={publishing.busy}
        reason={publishing.message}
      >
        {`“${theme?.title ?? ''}”会写在活动页的最上面，全小区都能看到。`}
      </Dialog>
    </>
  );
}
