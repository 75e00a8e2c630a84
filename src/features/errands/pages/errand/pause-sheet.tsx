import * as v from 'valibot';
import { PAUSE_REASONS } from '#domain/errands/contract';
import { checkDueAt } from '#domain/errands/machine';
import { MOST_PAUSE_DAYS, whyCannotPauseUntil } from '#domain/errands/rules';
import { PAUSE_TEXT } from '#domain/errands/texts';
import { addDays, dayOf } from '#domain/kernel/time';
import { missingIn } from '../../../../platform/form';
import { oneOf } from '../../../../platform/kept';
import { serverNow } from '../../../../platform/server-clock';
import { useForm } from '../../../../platform/use-form';
import { whenWords } from '../../../../platform/when-words';
import { Button } from '../../../../ui/button';
import { Choice, optionsOf } from '../../../../ui/choice';
import { DateField } from '../../../../ui/date-field';
import { Sheet } from '../../../../ui/dialog';
import { LongField } from '../../../../ui/long-field';
import { Words } from '../../../../ui/words';
import { perform } from '../../api';
import { sayNo, stepForm, type Stepping } from '../../components/use-step';

const OPTIONS = optionsOf(PAUSE_REASONS, PAUSE_TEXT);
const SHAPE = v.object({ reason: oneOf(PAUSE_REASONS), text: v.string(), checkDay: v.nullable(v.string()) });
const say = (until: string) => `${whenWords(checkDueAt(until), serverNow())} 前`;

/** Where the proxy says what she waits for and when she asks again; until then the clock stands. */
export function PauseSheet({ open, stepping }: { open: boolean; stepping: Stepping }) {
  const today = dayOf(serverNow());
  const form = useForm(
    stepForm<v.InferOutput<typeof SHAPE>>(stepping, {
      ...{ name: 'pause', shape: SHAPE, first: { reason: null, text: '', checkDay: null } },
      lacks: (one) => ({
        ...missingIn(one, {
          reason: '请选一个最接近的。',
          text: '请写明在等什么，家属会看到。',
          checkDay: '请选哪天再去问。',
        }),
        ...(one.checkDay === null ? {} : { checkDay: sayNo(whyCannotPauseUntil(one.checkDay, serverNow())) }),
      }),
      fieldOf: { CHECK_DAY_NOT_AHEAD: 'checkDay', CHECK_DAY_TOO_FAR: 'checkDay' },
      send: ({ reason, text, checkDay }, target) =>
        perform('pause', { ...target, reason: reason ?? 'other', text, checkDay: checkDay ?? '' }),
      said: ({ checkDay }) => `已暂停。请在 ${say(checkDay ?? today)}再去问一次。`,
    }),
  );
  return (
    <Sheet
      open={open}
      title="暂停，等结果"
      onClose={stepping.onClose}
      action={
        <Button onTap={() => void form.submit()} busy={form.busy} reason={form.reason}>
          暂停
        </Button>
      }
    >
      <Words tone="quiet" className="ui-lead">
        暂停的工作日会加到答应家属的日子上。家属会看到在等什么、哪天再问。
      </Words>
      <Choice label="在等什么" options={OPTIONS} {...form.field('reason')} />
      <LongField
        label="写明情况"
        {...form.field('text')}
        placeholder="例如：材料已交到街道便民中心，说 5 个工作日出结果"
        maxLength={200}
      />
      <DateField
        label="哪天再去问"
        {...form.field('checkDay')}
        say={say}
        from={addDays(today, 1)}
        until={addDays(today, MOST_PAUSE_DAYS)}
        hint={`从明天起，最多 ${MOST_PAUSE_DAYS} 天。到那天会提醒您。`}
      />
    </Sheet>
  );
}
