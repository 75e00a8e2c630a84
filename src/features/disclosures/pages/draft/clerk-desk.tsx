import { useState } from 'react';
import { Banner } from '../../../../ui/banner';
import { Button } from '../../../../ui/button';
import { EmptyState, Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { refusalText } from '#domain/disclosures/texts';
import { rosterLink } from '#domain/homes/links';
import { open } from '../../../../platform/routes';
import { showTop } from '../../../../platform/show-top';
import type { Query } from '../../../../platform/use-query';
import { ChooseSheet, SendProgress } from './import-actions';
import { ImportReport } from './import-report';
import { questionsOf, useImportSheet, type ImportSheet } from './import-sheet';
import { SheetQuestions } from './sheet-questions';
import { StartPanel } from './start-panel';
import type { Desk } from './desk';
import { DraftToSubmit } from './draft-to-submit';

interface ClerkDeskProps {
  compoundId: string;
  query: Query<Desk>;
  desk: Desk;
}

/** The clerk's side: bring a workbook in, look at what it would change, hand it to the second person. */
export function ClerkDesk({ compoundId, query, desk }: ClerkDeskProps) {
  const [discarded, setDiscarded] = useState(false);
  const sending = useImportSheet(compoundId, () => {
    setDiscarded(false);
    query.reload();
  });
  const { draft } = desk;
  if (sending.rejected)
    return <RejectedView sending={sending} rejected={sending.rejected} kept={draft !== null} />;
  if (draft) {
    const onDiscarded = () => {
      setDiscarded(true);
      query.reload();
      showTop();
    };
    return <DraftToSubmit {...{ compoundId, query, desk, draft, sending, onDiscarded }} />;
  }
  if (desk.homes === 0) return <NoRoster compoundId={compoundId} />;
  return (
    <Page action={<ChooseSheet sending={sending}>选择收费表</ChooseSheet>}>
      <Load of={query}>
        {() => (
          <>
            {discarded && <Banner tone="ok">草稿已放弃，已公示的版本没有变。</Banner>}
            <SendProgress sending={sending} />
            <StartPanel compoundId={compoundId} desk={desk} />
          </>
        )}
      </Load>
    </Page>
  );
}

function NoRoster({ compoundId }: { compoundId: string }) {
  return (
    <Page
      action={
        <Button icon="upload" onTap={() => open(rosterLink(compoundId))}>
          去导入房屋名册
        </Button>
      }
    >
      <EmptyState title="先导入房屋名册" icon="home">
        {refusalText('ROSTER_MISSING')}
      </EmptyState>
    </Page>
  );
}

interface RejectedViewProps {
  sending: ImportSheet;
  rejected: NonNullable<ImportSheet['rejected']>;
  kept: boolean;
}

function RejectedView({ sending, rejected, kept }: RejectedViewProps) {
  const questions = questionsOf(rejected);
  if (questions.length > 0) return <SheetQuestions {...{ sending, rejected, questions, kept }} />;
  return (
    <Page action={<ChooseSheet sending={sending}>重新选择收费表</ChooseSheet>}>
      <SendProgress sending={sending} />
      {!sending.busy && <ImportReport rejected={rejected} kept={kept} />}
      <Button kind="quiet" onTap={sending.forget}>
        {kept ? '返回草稿' : '返回说明'}
      </Button>
    </Page>
  );
}
