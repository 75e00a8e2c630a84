import * as v from 'valibot';
import type { Theme } from '#domain/activities/contract';
import { refusalText } from '#domain/activities/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { sayMonth, type Month } from '#domain/kernel/time';
import { missingIn } from '../../../../platform/form';
import { useForm } from '../../../../platform/use-form';
import { Button } from '../../../../ui/button';
import { Sheet } from '../../../../ui/dialog';
import { Field } from '../../../../ui/field';
import { LongField } from '../../../../ui/long-field';
import { perform } from '../../api';

interface ThemeSheetProps {
  compoundId: CompoundId;
  month: Month;
  theme: Theme | null;
  onClose: () => void;
  onSaved: () => void;
}

/** Where the month's theme is written. */
export function ThemeSheet({ compoundId, month, theme, onClose, onSaved }: ThemeSheetProps) {
  const form = useForm({
    name: `theme:${compoundId}:${month}`,
    shape: v.object({ title: v.string(), note: v.string() }),
    first: { title: theme?.title ?? '', note: theme?.note ?? '' },
    lacks: (one) => missingIn(one, { title: '请写这个月的主题。' }),
    send: (one) => perform('saveTheme', { compoundId, month, ...one }),
    ...{ sayRefusal: refusalText, onSent: onSaved },
  });
  return (
    <Sheet
      open
      title={`${sayMonth(month)}的主题`}
      onClose={onClose}
      action={
        <Button onTap={() => void form.submit()} busy={form.busy} reason={form.reason}>
          存为草稿
        </Button>
      }
    >
      <Field label="主题" {...form.field('title')} maxLength={20} placeholder="例如：学雷锋，关爱老人" />
      <LongField
        label="说明（可以不填）"
        {...form.field('note')}
        maxLength={200}
        placeholder="例如：每周六上午上门帮独居老人做一件事"
      />
    </Sheet>
  );
}
