import { useState } from 'react';
import { ConfirmButton } from '../../../../platform/confirm';
import { Banner } from '../../../../ui/banner';
import { Button } from '../../../../ui/button';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import type { Draft } from '#domain/disclosures/contract';
import { draftLink } from '#domain/disclosures/links';
import { openWarnings } from '#domain/disclosures/rules';
import { refusalText } from '#domain/disclosures/texts';
import { serverNow } from '../../../../platform/server-clock';
import { showTop } from '../../../../platform/show-top';
import { handled } from '../../../../platform/handled';
import type { Query } from '../../../../platform/use-query';
import { perform, useDo } from '../../api';
import { DraftBody } from './draft-body';
import { isOutdated, useReloadWhenOutdated, whyPricesWait, type Desk } from './desk';
import { SendProgress } from './import-actions';
import type { ImportSheet } from './import-sheet';
import { WarningList } from './warning-list';

interface DraftToSubmitProps {
  compoundId: string;
  query: Query<Desk>;
  desk: Desk;
  draft: Draft;
  sending: ImportSheet;
  onDiscarded: () => void;
}

/** The clerk's own draft: each warning ticked, then on to the second person; while that one reads it, nothing moves. */
export function DraftToSubmit({ compoundId, query, desk, draft, sending, onDiscarded }: DraftToSubmitProps) {
  const [ticks, setTicks] = useState<{ of: number; keys: string[] }>({ of: draft.importedAt, keys: [] });
  // Ticks belong to the workbook they were made for; a new import begins without any.
  const acknowledged = ticks.of === draft.importedAt ? ticks.keys : [];
  const submit = useDo('submitDraft');
  useReloadWhenOutdated(submit.refused, query.reload);
  useReloadWhenOutdated(sending.refused, query.reload);

  const { disclosureId, rev } = draft;
  const inReview = draft.state === 'inReview';
  const open = openWarnings(draft.warnings, acknowledged).length;
  const prices = whyPricesWait(desk, draft, serverNow());
  const why = prices ?? (open > 0 ? refusalText('WARNINGS_OPEN', { count: open }) : null);
  const submitted = (done: { rev: number } | undefined) => {
    if (!done) return;
    handled(draftLink(compoundId));
    query.reload();
    showTop();
  };
  const action = (
    <Button
      onTap={() => void submit.run({ compoundId, disclosureId, rev, acknowledged }).then(submitted)}
      busy={submit.busy || query.refreshing}
      disabled={why !== null || sending.busy}
      reason={why ?? submit.message}
    >
      提交审核
    </Button>
  );
  return (
    <Page action={!inReview && action}>
      <Load of={query}>
        {() => (
          <DraftBody
            desk={desk}
            draft={draft}
            notes={
              <>
                {inReview && (
                  <Banner tone="info" title="已提交，等物业经理或社区干部审核">
                    批准后自动公示，退回会写明原因；结果都会发到您的“消息”里。审核期间不能改，要改请经理先退回。
                  </Banner>
                )}
                {inReview && isOutdated(submit.refused) && <Banner tone="warn">{submit.message}</Banner>}
                <SendProgress sending={sending} />
              </>
            }
            warnings={
              <WarningList
                warnings={draft.warnings}
                acknowledged={inReview ? null : acknowledged}
                onChange={(keys) => setTicks({ of: draft.importedAt, keys })}
              />
            }
            more={
              !inReview && (
                <>
                  <Button
                    kind="plain"
                    icon="upload"
                    onTap={sending.choose}
                    busy={sending.busy}
                    reason={sending.message}
                  >
                    重新导入收费表
                  </Button>
                  <ConfirmButton
                    button="放弃草稿"
                    kind="quiet"
                    title="放弃这份草稿？"
                    confirm="放弃草稿"
                    cancel="保留草稿"
                    danger
                    perform={() => perform('discardDraft', { compoundId, disclosureId, rev })}
                    sayRefusal={refusalText}
                    onDone={() => {
                      handled(draftLink(compoundId));
                      onDiscarded();
                    }}
                  >
                    {`从 ${draft.fileName} 导入的内容会删除，不能恢复；已公示的版本不受影响。`}
                  </ConfirmButton>
                </>
              )
            }
          />
        )}
      </Load>
    </Page>
  );
}
