import { Banner } from '../../../../ui/banner';
import { Card } from '../../../../ui/card';
import { Fact } from '../../../../ui/words';
import { Tag } from '../../../../ui/tag';
import type { Draft } from '#domain/disclosures/contract';
import { DISCLOSURE_STATE_TEXT } from '#domain/disclosures/texts';
import { sayInstant } from '#domain/kernel/time';
import { serverNow } from '../../../../platform/server-clock';

/** What the draft is, whose it is and where it stands. */
export function DraftHead({ draft }: { draft: Draft }) {
  const now = serverNow();
  return (
    <>
      <Card
        title={draft.sheet.title}
        extra={
          <Tag tone={draft.state === 'inReview' ? 'warn' : 'plain'}>{DISCLOSURE_STATE_TEXT[draft.state]}</Tag>
        }
      >
        <Fact label="版本">{`第 ${draft.version} 版，${draft.sheet.lines.length} 个收费项目`}</Fact>
        <Fact label="文件">{draft.fileName}</Fact>
        <Fact label="编写">{draft.author.name}</Fact>
        <Fact label="导入">{sayInstant(draft.importedAt, now)}</Fact>
        {draft.submittedAt !== null && <Fact label="提交审核">{sayInstant(draft.submittedAt, now)}</Fact>}
      </Card>
      {draft.returned && draft.state === 'draft' && (
        <Banner tone="warn" title={`${draft.returned.by} 退回了这份草稿`}>
          {`“${draft.returned.comment}”\n${sayInstant(draft.returned.at, now)} 退回，等收费员改好后重新提交。`}
        </Banner>
      )}
    </>
  );
}
