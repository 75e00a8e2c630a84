import { useState } from 'react';
import type { Theme } from '#domain/activities/contract';
import { refusalText } from '#domain/activities/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { sayMonth, type Month } from '#domain/kernel/time';
import { useKeptText } from '../../../platform/kept';
import { useAction } from '../../../platform/use-action';
import { Button } from '../../../ui/button';
import { Sheet } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { saveTheme } from '../api';

interface ThemeSheetProps {
  compoundId: CompoundId;
  month: Month;
  theme: Theme | null;
  onClose: () => void;
  onSaved: () => void;
}

/** Where the month's theme is written; what was typed stays until it has been saved. */
export function ThemeSheet({ compoundId, month, theme, onClose, onSaved }: ThemeSheetProps) {
  const title = useKeptText(`theme-title:${compoundId}:${month}`);
  const note = useKeptText(`theme-note:${compoundId}:${month}`);
  const [touched, setTouched] = useState({ title: title.text !== '', note: note.text !== '' });
  const [checked, setChecked] = useState(false);
  const saving = useAction(saveTheme, refusalText);
  const shownTitle = touched.title ? title.text : (theme?.title ?? '');
  const shownNote = touched.note ? note.text : (theme?.note ?? '');
  const save = () => {
    setChecked(true);
    if (shownTitle.trim() === '') return;
    void saving.run({ compoundId, month, title: shownTitle.trim(), note: shownNote.trim() }).then((done) => {
      if (!done) return;
      title.sent();
      note.sent();
      onSaved();
    });
  };
  return (
    <Sheet
      open
      title={`${sayMonth(month)}的主题`}
      onClose={onClose}
      action={
        <Button onTap={save} busy={saving.busy} reason={saving.message}>
          存为草稿
        </Button>
      }
    >
      <Field
        label="主题"
        value={shownTitle}
        onChange={(next) => {
          title.write(next);
          setTouched((before) => ({ ...before, title: true }));
          saving.clear();
        }}
        maxLength={20}
        placeholder="例如：学雷锋，关爱老人"
        error={checked && shownTitle.trim() === '' ? '请写这个月的主题。' : null}
      />
      <Field
        label="说明（可以不填）"
        value={shownNote}
        onChange={(next) => {
          note.write(next);
          setTouched((before) => ({ ...before, note: true }));
          saving.clear();
        }}
        long
        maxLength={200}
        placeholder="例如：每周六上午上门帮独居老人做一件事"
      />
    </Sheet>
  );
}
