import { useState } from 'react';
import { draftLink } from '#domain/disclosures/links';
import { ConfirmDialog } from '../../../../platform/confirm';
import { handled } from '../../../../platform/handled';
import { TextSheet } from '../../../../platform/text-sheet';
import { Banner } from '../../../../ui/banner';
import { Button } from '../../../../ui/button';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import type { Draft } from '#domain/disclosures/contract';
import { refusalText } from '#domain/disclosures/texts';
import { serverNow } from '../../../../platform/server-clock';
import type { Query } from '../../../../platform/use-query';
import { perform } from '../../api';
import type { Decision } from './decision';
import { DraftBody } from './draft-body';
import { type Desk, homesText, whyPricesWait } from './desk';
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

const RETURN = {
  label: '要改什么',
  placeholder: '例如：F13 和 F02 重复，请核对后取消',
  missing: '请写明要改什么，收费员才知道怎么改。',
  max: 300,
  confirm: '退回修改',
};

/** The draft before the second person, with the two things that can be done with it. */
export function DraftToApprove(props: DraftToApproveProps) {
  const { compoundId, personId, query, desk, draft, decision, onDecided } = props;
  const [asking, setAsking] = useState<'approve' | 'return' | null>(null);
  const inReview = draft.state === 'inReview';
  const why =
    draft.author.personId === personId
      ? refusalText('AUTHOR_MAY_NOT_APPROVE')
      : whyPricesWait(desk, draft, serverNow());
  const { disclosureId, rev, version } = draft;
  const target = { compoundId, disclosureId, rev };
  const replaced = desk.published ? `第 ${desk.published.version} 版改为“已被替代”，仍可以看。` : '';
  const close = () => setAsking(null);
  const decided = (made: Decision) => {
    handled(draftLink(compoundId));
    onDecided(made);
  };
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
          {asking === 'approve' && (
            <ConfirmDialog
              title={`批准并公示第 ${version} 版？`}
              confirm="批准并公示"
              cancel="再看看"
              perform={() => perform('publish', target)}
              sayRefusal={refusalText}
              onDone={(done) => decided({ kind: 'published', ...done })}
              onFailed={query.reload}
              onClose={close}
            >
              {`批准后立即公示：全小区${homesText(desk)}都能看到每项费用怎么算，已绑定的住户会在“消息”里收到通知。${replaced}\n公示后不能修改或撤回，只能用新的版本更正。`}
            </ConfirmDialog>
          )}
          <TextSheet
            name={`return:${disclosureId}`}
            open={asking === 'return'}
            words={{ title: `退回给${draft.author.name}`, ...RETURN }}
            send={(comment) => perform('returnDraft', { ...target, comment })}
            sayRefusal={refusalText}
            onSent={() => {
              close();
              decided({ kind: 'returned', to: draft.author.name });
            }}
            onFailed={() => query.reload()}
            onClose={close}
          />
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
