import { View } from '@tarojs/components';
import type { LineChange } from '#domain/disclosures/contract';
import type { FeeLine } from '#domain/disclosures/sheet';
import { Tag } from '../../../../ui/tag';
import { Words } from '../../../../ui/words';
import { changeSentence, changeTag } from '../../components/line-words';
import '../../components/record-table.scss';

const lineOf = (lines: readonly FeeLine[], code: string) => lines.find((one) => one.code === code);

interface ChangeListProps {
  changes: readonly LineChange[];
  /** The lines of both versions. */
  before: readonly FeeLine[];
  after: readonly FeeLine[];
}

/** How a version differs from the one before, line by line, and whom each difference reaches. */
export function ChangeList({ changes, before, after }: ChangeListProps) {
  if (changes.length === 0) return <Words tone="quiet">收费项目没有变化。</Words>;
  return (
    <>
      {changes.map((one) => (
        <View key={`${one.kind}:${one.code}`} className="fee-record">
          <View className="fee-record-head">
            <View className="fee-record-name">
              {one.code} {one.name}
            </View>
            <Tag tone="warn">{changeTag(one)}</Tag>
          </View>
          <Words tone="quiet">{changeSentence(one, lineOf(before, one.code), lineOf(after, one.code))}</Words>
          <Words size="s" tone="quiet">
            {one.affected.homes === 0
              ? '没有住户每期都交这一项，用到时才交。'
              : `涉及 ${one.affected.homes} 户：${one.affected.buildings.join('、')}。`}
          </Words>
        </View>
      ))}
    </>
  );
}
