import * as v from 'valibot';
import { addDays, dayOf, sayDay } from '#domain/kernel/time';
import { PAUSE_REASONS } from '#domain/reports/contract';
import { MOST_LETTERS, MOST_PAUSE_DAYS } from '#domain/reports/limits';
import { whyCannotPauseUntil } from '#domain/reports/rules';
import { refusalText } from '#domain/reports/texts';
import { PAUSE_TEXT } from '#domain/reports/words';
import { missingIn } from '../../../../platform/form';
import { oneOf } from '../../../../platform/kept';
import { serverNow } from '../../../../platform/server-clock';
import { useForm } from '../../../../platform/use-form';
import { Button } from '../../../../ui/button';
import { Choice, optionsOf } from '../../../../ui/choice';
import { DateField } from '../../../../ui/date-field';
import { Sheet } from '../../../../ui/dialog';
import { LongField } from '../../../../ui/long-field';
import { Words } from '../../../../ui/words';
import { perform } from '../../api';
import type { Stepping } from './stepping';

const OPTIONS = optionsOf(PAUSE_REASONS, PAUSE_TEXT);
const SHAPE = v.object({ reason: oneOf(PAUSE_REASONS), text: v.string(), checkDay: v.nullable(v.string()) });
type Filled = v.InferOutput<typeof SHAPE>;

/** The clock stands until a day on which somebody looks again; its asker reads why. */
export function PauseSheet({ open, stepping }: { open: boolean; stepping: Stepping }) {
  const today = dayOf(serverNow());
  const form = useForm({
    ...{ name: `report:${stepping.target.reportId}:pause`, shape: SHAPE },
    first: { reason: null, text: '', checkDay: null } as Filled,
    lacks: (one) => ({
      ...missingIn(one, {
        reason: '请选一个最接近的。',
        text: '请写明在等什么，居民会看到。',
        checkDay: '请选哪天再看。',
      }),
      ...(one.checkDay !== null && whyCannotPauseUntil(one.checkDay, serverNow())
        ? { checkDay: refusalText('DAY_NOT_ALLOWED') }
        : {}),
    }),
    fieldOf: { DAY_NOT_ALLOWED: 'checkDay' },
    send: ({ reason, text, checkDay }) =>
      perform('pause', { ...stepping.target, reason: reason ?? 'other', text, checkDay: checkDay ?? '' }),
    sayRefusal: refusalText,
    onSent: () => stepping.onDone('已暂停，居民会看到在等什么、哪天再看。'),
    onFailed: stepping.onFailed,
  });
  return (
    <Sheet
      open={open}
      title="暂停"
      onClose={stepping.onClose}
      action={
        <Button onTap={() => void form.submit()} busy={form.busy} reason={form.reason}>
          暂停
        </Button>
      }
    >
      <Words tone="quiet" className="ui-lead">
        暂停的工作日会加到答应的日子上。居民会看到在等什么、哪天再看。
      </Words>
      <Choice label="在等什么" options={OPTIONS} {...form.field('reason')} />
      <LongField
        label="写明情况"
        {...form.field('text')}
        placeholder="例如：门机皮带断了，厂家说周四到货"
        maxLength={MOST_LETTERS.words}
      />
      <DateField
        label="哪天再看"
        {...form.field('checkDay')}
        say={sayDay}
        from={addDays(today, 1)}
        until={addDays(today, MOST_PAUSE_DAYS)}
      />
    </Sheet>
  );
}
