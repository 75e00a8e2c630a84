import * as v from 'valibot';
import { dayOf, sayDay } from '#domain/kernel/time';
import type { Report } from '#domain/reports/contract';
import { endOfDay, latestDueAt } from '#domain/reports/machine';
import { whyCannotPromise } from '#domain/reports/rules';
import { refusalText } from '#domain/reports/texts';
import { addDays } from '#domain/kernel/time';
import { serverNow } from '../../../../platform/server-clock';
import { useForm } from '../../../../platform/use-form';
import { Button } from '../../../../ui/button';
import { DateField } from '../../../../ui/date-field';
import { Sheet } from '../../../../ui/dialog';
import { Words } from '../../../../ui/words';
import { perform } from '../../api';
import type { Stepping } from './stepping';

const SHAPE = v.object({ dueDay: v.string() });

/** The office takes it on: by which day, not later than this kind of thing may take. */
export function AcceptSheet({
  open,
  report,
  stepping,
}: {
  open: boolean;
  report: Report;
  stepping: Stepping;
}) {
  const now = serverNow();
  const until = dayOf(latestDueAt(report, now));
  const today = dayOf(now);
  const form = useForm({
    ...{ name: `report:${report.reportId}:accept`, shape: SHAPE, first: { dueDay: until } },
    lacks: ({ dueDay }) => ({
      dueDay: whyCannotPromise(report, dueDay, serverNow()) && refusalText('DAY_NOT_ALLOWED'),
    }),
    fieldOf: { DAY_NOT_ALLOWED: 'dueDay' },
    send: ({ dueDay }) => perform('accept', { ...stepping.target, dueDay }),
    sayRefusal: refusalText,
    onSent: () => stepping.onDone('已受理，居民会收到通知，知道哪天前办好。'),
    onFailed: stepping.onFailed,
  });
  return (
    <Sheet
      open={open}
      title="受理"
      onClose={stepping.onClose}
      action={
        <Button onTap={() => void form.submit()} busy={form.busy} reason={form.reason}>
          受理
        </Button>
      }
    >
      <Words tone="quiet" className="ui-lead">
        {`答应居民哪天前办好。这一类事最晚 ${sayDay(until)}。`}
      </Words>
      <DateField
        label="哪天前办好"
        {...form.field('dueDay')}
        say={sayDay}
        from={endOfDay(today) > now ? today : addDays(today, 1)}
        until={until}
      />
    </Sheet>
  );
}
