import { Card } from '../../../../ui/card';
import { SectionTitle, Words } from '../../../../ui/words';
import { Tag, type Tone } from '../../../../ui/tag';
import type { LineChange } from '#domain/disclosures/contract';
import { CHANGE_TEXT } from '#domain/disclosures/texts';
import { affectedText, otherFieldsText, percentText } from './change-words';

const TONE: Record<LineChange['kind'], Tone> = {
  added: 'warn',
  removed: 'plain',
  price: 'warn',
  other: 'plain',
};

interface ChangeListProps {
  changes: readonly LineChange[];
  /** The published version it is compared with; null for a first version. */
  against: number | null;
}

/** How the draft differs from what is published, line by line, with whom it reaches. */
export function ChangeList({ changes, against }: ChangeListProps) {
  if (against === null) return <Nothing>这是本小区第一次公示，没有可以比较的版本。</Nothing>;
  if (changes.length === 0) {
    return <Nothing>{`收费项目和第 ${against} 版完全一样，变化只在公共收益、维修资金等其他表里。`}</Nothing>;
  }
  return (
    <>
      <SectionTitle>{`和第 ${against} 版相比：${changes.length} 处变化`}</SectionTitle>
      {changes.map((change) => (
        <ChangeCard key={`${change.code}-${change.kind}`} change={change} />
      ))}
    </>
  );
}

function Nothing({ children }: { children: string }) {
  return (
    <>
      <SectionTitle>和上一版相比</SectionTitle>
      <Card>{children}</Card>
    </>
  );
}

function ChangeCard({ change }: { change: LineChange }) {
  const others = otherFieldsText(change);
  return (
    <Card
      title={`${change.code} ${change.name}`}
      extra={<Tag tone={TONE[change.kind]}>{CHANGE_TEXT[change.kind]}</Tag>}
    >
      {change.kind === 'price' && (
        <>
          <Words tone="quiet">{`原来 ${change.before ?? ''}`}</Words>
          <Words strong>{`现在 ${change.after ?? ''}`}</Words>
          {change.percent && <Words strong>{percentText(change.percent)}</Words>}
        </>
      )}
      {change.kind === 'added' && <Words strong>{`新增收费：${change.after ?? ''}`}</Words>}
      {change.kind === 'removed' && <Words>{`不再收取：${change.before ?? ''}`}</Words>}
      {others && (
        <Words size="s" tone="quiet">{`${change.kind === 'price' ? '同时改了' : '改了'}：${others}`}</Words>
      )}
      <Words size="s" tone="quiet">
        {affectedText(change.affected)}
      </Words>
    </Card>
  );
}
