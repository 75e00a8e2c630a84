import { useState } from 'react';
import type { Activity } from '#domain/activities/contract';
import { whyCannotCancel } from '#domain/activities/rules';
import { refusalText } from '#domain/activities/texts';
import type { CompoundId } from '#domain/kernel/ids';
import type { Day } from '#domain/kernel/time';
import { ConfirmButton } from '../../../../platform/confirm';
import { useHere } from '../../../../platform/here';
import { HoursFields } from '../../../../platform/hours-fields';
import { serverNow } from '../../../../platform/server-clock';
import { Banner } from '../../../../ui/banner';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Field } from '../../../../ui/field';
import { LongField } from '../../../../ui/long-field';
import { Page } from '../../../../ui/page';
import { perform } from '../../api';
import { PlanDone, type How } from './plan-done';
import { PublishSheet } from './publish-sheet';
import { usePlanForm, type PlanFormState } from './use-plan-form';

interface PlanDeskProps {
  compoundId: CompoundId;
  /** The draft to go on with; null for a new one. */
  first: Activity | null;
  day: Day | null;
}

/** Where an activity is written: the leader stores it, the community also publishes it. */
export function PlanDesk({ compoundId, first, day }: PlanDeskProps) {
  const form = usePlanForm(compoundId, first, day);
  const publishes = useHere(compoundId).mayAsStaff('publishActivities');
  const [done, setDone] = useState<How | null>(null);
  const [looking, setLooking] = useState(false);
  const { stored } = form;
  if (done && stored)
    return <PlanDone compoundId={compoundId} activity={stored} how={done} publishes={publishes} />;
  const keep = () => void form.save().then((saved) => saved && setDone('stored'));
  const look = () => void form.save().then((saved) => saved && setLooking(true));
  const theirs = stored !== null && !stored.leads;
  const reason = theirs ? refusalText('NOT_YOUR_ACTIVITY') : form.reason;
  return (
    <Page
      action={
        publishes ? (
          <>
            <Button onTap={look} busy={form.busy} reason={reason}>
              看看样子，再发布
            </Button>
            <Button kind="plain" onTap={keep} disabled={form.busy}>
              只存草稿
            </Button>
          </>
        ) : (
          <Button onTap={keep} busy={form.busy} disabled={theirs} reason={reason}>
            保存草稿
          </Button>
        )
      }
      over={
        looking &&
        stored && (
          <PublishSheet
            compoundId={compoundId}
            activity={stored}
            onClose={() => setLooking(false)}
            onPublished={() => setDone('published')}
          />
        )
      }
    >
      {form.restored && <Restored form={form} />}
      <PlanFields form={form} />
      {stored && !theirs && whyCannotCancel(stored, serverNow()) === null && (
        <ConfirmButton
          button="放弃这份草稿"
          kind="quiet"
          title="放弃这份草稿？"
          confirm="放弃草稿"
          cancel="保留草稿"
          danger
          perform={() =>
            perform('cancel', { compoundId, activityId: stored.activityId, reason: 'other', text: '' })
          }
          sayRefusal={refusalText}
          onDone={() => setDone('dropped')}
        >
          {`“${stored.title}”不再办，也不能恢复。居民还没有看到它。`}
        </ConfirmButton>
      )}
    </Page>
  );
}

/** Says that what is shown was written before and never stored. */
const Restored = ({ form: { outdated, stored, drop } }: { form: PlanFormState }) => (
  <Banner
    tone={outdated ? 'warn' : 'info'}
    title={outdated ? '别人后来改过这份草稿' : '接着上次没存的写'}
    action={
      <Button kind="plain" narrow onTap={drop}>
        {stored ? '换成已存的' : '清空重写'}
      </Button>
    }
  >
    {outdated
      ? '下面是您上次写的、还没存的内容；现在保存，会盖掉别人改的。'
      : '下面是您上次写的、还没存的内容。'}
  </Banner>
);

/** What a planner fills in. */
function PlanFields({ form: { form, field, write } }: { form: PlanFormState }) {
  const published = {
    secret: form.publishesPhone === true,
    keep: { label: '是公开的电话，保留', onTap: () => write({ publishesPhone: true }) },
  };
  return (
    <>
      <Card>
        <Field label="活动名称" {...field('title')} maxLength={30} placeholder="例如：上门擦玻璃" />
        <HoursFields field={field} daysAhead={366} />
        <Field label="集合地点" {...field('place')} maxLength={60} placeholder="例如：3栋楼下" />
        <Field
          label="名额"
          {...field('capacity')}
          keyboard="number"
          maxLength={4}
          unit="人"
          hint="报满就不能再报；有人取消，名额马上放出来。"
        />
      </Card>
      <Card>
        <LongField
          label="做什么"
          {...field('tasks')}
          {...published}
          maxLength={500}
          placeholder="例如：两人一组，帮 6 户独居老人擦玻璃，不登高"
        />
        <LongField
          label="带什么（可以不填）"
          {...field('bring')}
          {...published}
          maxLength={200}
          placeholder="例如：手套、口罩"
        />
        <LongField
          label="天气不好怎么办（可以不填）"
          {...field('weather')}
          {...published}
          maxLength={200}
          placeholder="例如：下雨就取消，前一天晚上通知"
        />
      </Card>
    </>
  );
}
