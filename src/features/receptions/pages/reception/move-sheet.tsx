import * as v from 'valibot';
import type { CompoundId } from '#domain/kernel/ids';
import { clockOf, dayOf } from '#domain/kernel/time';
import { MOST_LETTERS, type Reception } from '#domain/receptions/contract';
import { missingIn } from '../../../../platform/form';
import { useForm } from '../../../../platform/use-form';
import { Button } from '../../../../ui/button';
import { Sheet } from '../../../../ui/dialog';
import { Field } from '../../../../ui/field';
import { Words } from '../../../../ui/words';
import { perform } from '../../api';
import { PLACED, PLACED_SHAPE, PlacedFields, placedLacks, placedOf } from '../../components/placed-form';

interface MoveSheetProps {
  compoundId: CompoundId;
  reception: Reception;
  onClose: () => void;
  onSent: () => void;
  onFailed: () => void;
}

/** Another time or place, and why. */
export function MoveSheet({ compoundId, reception, onClose, ...then }: MoveSheetProps) {
  const { receptionId, rev, startsAt, endsAt, place } = reception;
  const form = useForm({
    name: `move-reception:${receptionId}:${rev}`,
    shape: v.object({ ...PLACED_SHAPE, reason: v.string() }),
    first: { day: dayOf(startsAt), from: clockOf(startsAt), until: clockOf(endsAt), place, reason: '' },
    lacks: (one) => ({ ...placedLacks(one), ...missingIn(one, { reason: '请写为什么改。' }) }),
    send: (one) => perform('move', { compoundId, receptionId, rev, ...placedOf(one), reason: one.reason }),
    ...PLACED,
    ...then,
  });
  return (
    <Sheet
      open
      title="改时间或地点"
      onClose={onClose}
      action={
        <Button onTap={() => void form.submit()} busy={form.busy} reason={form.reason}>
          改好，通知居民
        </Button>
      }
    >
      <PlacedFields form={form} />
      <Field
        label="为什么改"
        {...form.field('reason')}
        maxLength={MOST_LETTERS.reason}
        placeholder="例如：当天要开会"
      />
      <Words size="s" tone="quiet">
        一分钟内，这次接访面向的居民会在“消息”里收到新的时间、地点和原因。
      </Words>
    </Sheet>
  );
}
