import { useState } from 'react';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Load } from '../../../ui/load';
import { Page } from '../../../ui/page';
import type { Draft } from '#domain/disclosures/contract';
import { refusalText } from '#domain/disclosures/texts';
import { serverNow } from '../../../platform/server-clock';
import type { Query } from '../../../platform/use-query';
import { ApproveDialog } from './approve-dialog';
import type { Decision } from './decision';
import { DraftBody } from './draft-body';
import { whyPricesWait, type Desk } from './desk';
import { ReturnDialog } from './return-dialog';
import { WarningList } from './warning-list';

interface DraftToApproveProps {
  compoundId: string;
  personId: string | null;
  query: Query<Desk>;
  desk: Desk;
  draft: Draft;
  decision: Decision | null;
  onDecided: (decision: Decision) => void;
}

/** The draft before the second person, with the two things that can be done with it. */
export function DraftToApprove(props: DraftToApproveProps) {
  const { compoundId, personId, query, desk, draft, decision, onDecided } = props;
  const [asking, setAsking] = useState<'approve' | 'return' | null>(null);
  const inReview = draft.state === 'inReview';
  const why =
    draft.author.personId === personId
      ? refusalText('AUTHOR_MAY_NOT_APPROVE')
      : whyPricesWait(desk, draft, serverNow());
  const dialog = { compoundId, draft, onClose: () => setAsking(null), onOutdated: query.reload, onDecided };
  return (
    <Page
      action={
        inReview && (
          <>
            <Button onTap={() => setAsking('approve')} disabled={why !== null} reason={why}>
              批准并公示
            </Button>
            <Button kind="plain" onTap={() => setAsking('return')}>
              退回修改
            </Button>
          </>
        )
      }
      over={
        <>
          <ApproveDialog {...dialog} open={asking === 'approve'} desk={desk} />
          <ReturnDialog {...dialog} open={asking === 'return'} />
        </>
      }
    >
      <Load of={query}>
        {() => (
          <DraftBody
            desk={desk}
            draft={draft}
            notes={<Note draft={draft} decision={decision} />}
            warnings={<WarningList warnings={draft.warnings} acknowledged={null} />}
          />
        )}
      </Load>
    </Page>
  );
}

function Note({ draft, decision }: { draft: Draft; decision: Decision | null }) {
  if (draft.state === 'inReview') {
    const seen = draft.warnings.length > 0 ? `有 ${draft.warnings.length} 条提醒，收费员已逐条确认。` : '';
    return (
      <Banner tone="info" title="等您审核">
        {`请核对下面的变化和提醒，然后批准公示，或写明原因退回。${seen}`}
      </Banner>
    );
  }
  if (decision?.kind === 'returned') {
    return (
      <Banner
        tone="ok"
        title="已退回"
      >{`${decision.to} 会在“消息”里看到您写的原因，改好后再提交给您。`}</Banner>
    );
  }
  return (
    <Banner
      tone="info"
      title="还没有提交审核"
    >{`${draft.author.name} 正在准备，提交后才能批准或退回。`}</Banner>
  );
}
