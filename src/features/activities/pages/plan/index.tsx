import { useState } from 'react';
import { draftLink } from '#domain/activities/links';
import type { CompoundId } from '#domain/kernel/ids';
import { monthOf, type Month } from '#domain/kernel/time';
import { compoundPage } from '../../../../platform/compound-screen';
import { useHere } from '../../../../platform/here';
import { open, useParams } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { Button } from '../../../../ui/button';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { useRead } from '../../api';
import { MonthSwitch } from './month-switch';
import { ThemeDesk } from './theme-desk';
import { WeekList } from './week-list';

definePageConfig({ navigationBarTitleText: '活动计划' });

export default compoundPage(PlanOf);

const monthParam = (text: string | undefined): Month | null =>
  text !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : null;

/** A month as those who plan it see it: the leader drafts, the community publishes. */
function PlanOf({ compoundId }: { compoundId: CompoundId }) {
  const linked = monthParam(useParams('month').month);
  const [chosen, setChosen] = useState<Month | null>(linked);
  // not kept: before the first reply the month is only what the phone's own clock says
  const month = chosen ?? monthOf(serverNow());
  const shown = useRead('readPlan', { compoundId, month });
  const publishes = useHere(compoundId).mayAsStaff('publishActivities');
  return (
    <Page
      action={
        shown.state === 'ready' && <Button onTap={() => open(draftLink(compoundId))}>写一个新活动</Button>
      }
    >
      <MonthSwitch month={month} onChange={setChosen} />
      <Load of={shown} rows={4} signedOut="活动计划只有领队和社区能看。请用您的手机号登录。">
        {({ theme, activities }) => (
          <>
            <ThemeDesk
              key={month}
              compoundId={compoundId}
              month={month}
              theme={theme}
              publishes={publishes}
              onChanged={shown.reload}
            />
            <WeekList compoundId={compoundId} month={month} activities={activities} />
          </>
        )}
      </Load>
    </Page>
  );
}
