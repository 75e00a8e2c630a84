import { useState, type ReactNode } from 'react';
import { FaultList } from '../../../../ui/fault-list';
import { Tabs } from '../../../../ui/tabs';
import { faultText } from '#domain/disclosures/texts';
import type { Draft } from '#domain/disclosures/contract';
import { ChangeList } from './change-list';
import { CheckList } from './check-list';
import type { Desk } from './desk';
import { DraftHead } from './draft-head';
import { SheetPreview } from './sheet-preview';
import { TotalList } from '../../components/total-list';

const VIEWS = [
  { value: 'points', label: '核对要点' },
  { value: 'whole', label: '全部内容' },
] as const;

interface DraftBodyProps {
  desk: Desk;
  draft: Draft;
  warnings: ReactNode;
  /** Above everything: what has just happened and what waits for whom. */
  notes?: ReactNode;
  /** Below everything, e.g. what matters less than the page's action. */
  more?: ReactNode;
}

/** A draft as both clerk and second person read it: what to look at, or all of it. */
export function DraftBody({ desk, draft, warnings, notes, more }: DraftBodyProps) {
  const [view, setView] = useState<(typeof VIEWS)[number]['value']>('points');
  return (
    <>
      {notes}
      <DraftHead draft={draft} />
      <Tabs label="看草稿的哪一部分" options={VIEWS} value={view} onChange={setView} />
      {view === 'whole' ? (
        <SheetPreview sheet={draft.sheet} />
      ) : (
        <>
          {warnings}
          {draft.leftOut.length > 0 && (
            <FaultList
              title={`没有读入的（${draft.leftOut.length} 处）`}
              tone="warn"
              faults={draft.leftOut}
              say={faultText}
            />
          )}
          <ChangeList changes={draft.changes} against={desk.published?.version ?? null} />
          <CheckList checks={draft.checks} />
          <TotalList
            title="全小区应收（按导入草稿时的名册计算）"
            lines={draft.sheet.lines}
            totals={draft.totals}
            withSum
          />
        </>
      )}
      {more}
    </>
  );
}
