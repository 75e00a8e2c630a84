import type { ReactNode } from 'react';
import * as v from 'valibot';
import type { CompoundId, PartyId } from '#domain/kernel/ids';
import { timesOf } from '#domain/kernel/hours';
import { partyTypeName } from '#domain/kernel/parties';
import { addDays, dayOf, sayDay, sayInstant, type Instant } from '#domain/kernel/time';
import type { Service, ServiceId } from '#domain/parties/contract';
import { servicesLink } from '#domain/parties/links';
import { MOST_DAYS_AHEAD } from '#domain/parties/rules';
import { refusalText } from '#domain/parties/texts';
import { compoundPage } from '../../../../platform/compound-screen';
import { backTo } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { useForm } from '../../../../platform/use-form';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Choice, type Option } from '../../../../ui/choice';
import { DateField, TimeField } from '../../../../ui/date-field';
import { EmptyState, Load, More } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Words } from '../../../../ui/words';
import { perform, useList } from '../../api';

definePageConfig({ navigationBarTitleText: '换一家' });

export default compoundPage(
  ({ compoundId, serviceId }: { compoundId: CompoundId; serviceId: string }) => (
    <ReplaceIn compoundId={compoundId} serviceId={serviceId as ServiceId} />
  ),
  'serviceId',
);

interface ReplaceInProps {
  compoundId: CompoundId;
  serviceId: ServiceId;
}

function ReplaceIn({ compoundId, serviceId }: ReplaceInProps) {
  const list = useList('readReplacing', { compoundId, serviceId });
  const { first, items } = list;
  if (first.state === 'ready' && first.value.service.isReplaceable && items.length > 0)
    return (
      <Replace
        compoundId={compoundId}
        service={first.value.service}
        others={items.map((one) => ({ value: one.partyId, label: one.name }))}
        more={<More of={list} />}
      />
    );
  return (
    <Page>
      <Load of={first}>
        {({ service: { party, isReplaceable } }) => (
          <EmptyState title={isReplaceable ? '还没有登记别的可以换' : '不能换'}>
            {isReplaceable
              ? `请先在社区或街道的“单位和组织”里登记新的${partyTypeName(party.type)}，再回到这里。`
              : '它在这里的服务已经结束，或者这类单位不用换。'}
          </EmptyState>
        )}
      </Load>
    </Page>
  );
}

const SHAPE = v.object({
  partyId: v.nullable(v.string()),
  day: v.nullable(v.string()),
  from: v.nullable(v.string()),
});
type Replacing = v.InferOutput<typeof SHAPE>;
const MIDNIGHT = '00:00';

/** The moment of what is chosen; not a number while something is missing. */
const instantOf = ({ day, from }: Pick<Replacing, 'day' | 'from'>): Instant =>
  day === null ? NaN : timesOf({ day, from: from ?? MIDNIGHT, until: from ?? MIDNIGHT }).startsAt;

interface ReplaceProps {
  compoundId: CompoundId;
  service: Service;
  others: readonly Option<string>[];
  more: ReactNode;
}

/** Which one comes, and at which moment the other one goes. */
function Replace({ compoundId, service, others, more }: ReplaceProps) {
  const { serviceId, party, rev, next } = service;
  const kind = partyTypeName(party.type);
  const tomorrow = addDays(dayOf(serverNow()), 1);
  const form = useForm<Replacing, { rev: number }>({
    ...{ name: `replace:${serviceId}:${rev}`, shape: SHAPE, sayRefusal: refusalText },
    first: { partyId: next?.partyId ?? null, day: null, from: MIDNIGHT },
    lacks: (one) => ({
      partyId: one.partyId === null ? '请选换成哪一家。' : null,
      day: one.day === null ? '请选从哪一天起。' : null,
    }),
    fieldOf: { ALREADY_PAST: 'day', TOO_FAR_AHEAD: 'day', SAME_PARTY: 'partyId', PARTY_ENDED: 'partyId' },
    send: (one) =>
      perform('replace', {
        ...{ compoundId, serviceId, rev, partyId: one.partyId as PartyId, at: instantOf(one) },
      }),
    onSent: () => backTo(servicesLink(compoundId)),
  });
  const at = instantOf(form.form);
  return (
    <Page
      action={
        <Button onTap={() => void form.submit()} busy={form.busy} reason={form.reason}>
          {`换${kind}，通知居民`}
        </Button>
      }
    >
      <Card title={`${service.placeName}现在是${party.name}`}>
        <Choice label="换成" options={others} {...form.field('partyId')} />
        {more}
        <DateField
          label="从哪一天起"
          {...form.field('day')}
          say={sayDay}
          from={tomorrow}
          until={addDays(tomorrow, MOST_DAYS_AHEAD - 2)}
        />
        <TimeField label="几点起" {...form.field('from')} usual={MIDNIGHT} />
        <Words size="s" tone="quiet">
          {`${Number.isNaN(at) ? '到了那个时间' : `${sayInstant(at)} 起`}，为${party.name}任职的人在这里的岗位结束，没办完的事按网格转给别人；新公司的人由社区任命。现在一分钟内，绑定了房子的人会在“消息”里收到。`}
        </Words>
      </Card>
    </Page>
  );
}
