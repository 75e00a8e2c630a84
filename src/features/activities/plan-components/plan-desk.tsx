import { useState } from 'react';
import type { Activity } from '#domain/activities/contract';
import { refusalText } from '#domain/activities/texts';
import type { CompoundId } from '#domain/kernel/ids';
import type { Day } from '#domain/kernel/time';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Page } from '../../../ui/page';
import { usePublishes } from '../components/standing';
import { DropDraft } from './drop-draft';
import { PlanDone, type How } from './plan-done';
import { PlanFields } from './plan-fields';
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
  const publishes = usePublishes(compoundId);
  const [done, setDone] = useState<How | null>(null);
  const [looking, setLooking] = useState(false);
  const { stored } = form;
  if (done && stored)
    return <PlanDone compoundId={compoundId} activity={stored} how={done} publishes={publishes} />;
  const keep = () => void form.save().then((saved) => saved && setDone('stored'));
  const look = () => void form.save().then((saved) => saved && setLooking(true));
  const theirs = stored !== null && !stored.leads;
  const reason = theirs ? refusalText('NOT_YOUR_ACTIVITY') : (form.incomplete ?? form.message);
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
      <Restored form={form} />
      <PlanFields form={form.form} write={form.write} errors={form.errors} />
      {stored && !theirs && (
        <DropDraft compoundId={compoundId} activity={stored} onDropped={() => setDone('dropped')} />
      )}
    </Page>
  );
}

/** Says that what is shown was written before and never stored. */
function Restored({ form }: { form: PlanFormState }) {
  if (!form.restored) return null;
  return (
    <Banner
      tone={form.outdated ? 'warn' : 'info'}
      title={form.outdated ? '别人后来改过这份草稿' : '接着上次没存的写'}
      action={
        <Button kind="plain" narrow onTap={form.drop}>
          {form.stored ? '换成已存的' : '清空重写'}
        </Button>
      }
    >
      {form.outdated
        ? '下面是您上次写的、还没存的内容；现在保存，会盖掉别人改的。'
        : '下面是您上次写的、还没存的内容。'}
    </Banner>
  );
}
