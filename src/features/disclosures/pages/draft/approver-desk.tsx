import { useState } from 'react';
import { Banner } from '../../../../ui/banner';
import { Button } from '../../../../ui/button';
import { EmptyState, Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { sheetLink } from '#domain/disclosures/links';
import { open } from '../../../../platform/routes';
import { showTop } from '../../../../platform/show-top';
import type { Query } from '../../../../platform/use-query';
import type { Desk } from './desk';
import { DraftToApprove } from './draft-to-approve';
import { PublishedCell } from './published-cell';
import type { Decision } from './decision';

interface ApproverDeskProps {
  compoundId: string;
  personId: string | null;
  query: Query<Desk>;
  desk: Desk;
}

/** The second person's side: read the draft, approve it or give it back. */
export function ApproverDesk({ compoundId, personId, query, desk }: ApproverDeskProps) {
  const [decision, setDecision] = useState<Decision | null>(null);
  const { draft, published } = desk;
  const onDecided = (made: Decision) => {
    setDecision(made);
    query.reload();
    showTop();
  };
  if (draft && decision?.kind !== 'published') {
    return <DraftToApprove {...{ compoundId, personId, query, desk, draft, decision, onDecided }} />;
  }
  const see = () => open(sheetLink(compoundId));
  if (decision?.kind === 'published') {
    return (
      <Page action={<Button onTap={see}>看公示</Button>}>
        <Banner tone="ok" title={`第 ${decision.version} 版已公示，编号 ${decision.number}`}>
          一分钟内，已登录并绑定房屋的住户会在“消息”里收到通知；编写人也会收到。
        </Banner>
      </Page>
    );
  }
  return (
    <Page>
      <Load of={query}>
        {() => (
          <>
            <EmptyState title="现在没有要审核的公示">收费员提交后，会出现在您的首页和“消息”里。</EmptyState>
            {published && <PublishedCell published={published} onTap={see} />}
          </>
        )}
      </Load>
    </Page>
  );
}
