import { draftLink, questionsLink, totalsLink } from '#domain/disclosures/links';
import { buildingsLink, rosterLink } from '#domain/homes/links';
import type { CompoundId } from '#domain/kernel/ids';
import { OFFICE, type Post } from '#domain/kernel/roles';
import { open } from '../../platform/routes';
import { Cell, CellGroup } from '../../ui/cell';

interface EntriesProps {
  compoundId: CompoundId;
  posts: readonly Post[];
  /** Lives here, and so may have questions of her own. */
  asks: boolean;
}

/** The ways into what the reader's posts are about; a resident has her questions. */
export function Entries({ compoundId, posts, asks }: EntriesProps) {
  const office = OFFICE.some((one) => posts.includes(one));
  if (!office) {
    return asks ? (
      <CellGroup>
        <Cell
          icon="question"
          title="我的收费疑问"
          note="提过的问题和物业的答复"
          onTap={() => open(questionsLink(compoundId))}
        />
      </CellGroup>
    ) : null;
  }
  const clerk = posts.includes('feeClerk');
  return (
    <CellGroup title="工作台">
      <Cell
        icon="sheet"
        title="收费公示草稿"
        note={clerk ? '导入表格、核对、提交审核' : '核对草稿，批准或退回'}
        onTap={() => open(draftLink(compoundId))}
      />
      <Cell
        icon="question"
        title="居民收费疑问"
        note="按答复时限排列"
        onTap={() => open(questionsLink(compoundId))}
      />
      {clerk && (
        <Cell
          icon="upload"
          title="导入房屋名册"
          note="从物业的表格导入或更新"
          onTap={() => open(rosterLink(compoundId))}
        />
      )}
      <Cell
        icon="home"
        title="房屋名册"
        note="按楼栋查看房屋、面积和住户"
        onTap={() => open(buildingsLink(compoundId))}
      />
      <Cell
        icon="check"
        title="应收总额"
        note="每项收费全小区应收多少"
        onTap={() => open(totalsLink(compoundId))}
      />
    </CellGroup>
  );
}
