import { View } from '@tarojs/components';
import type { GroupCheck } from '#domain/disclosures/contract';
import type { FeeSheet } from '#domain/disclosures/sheet';
import { Banner } from '../../../../ui/banner';
import { Card } from '../../../../ui/card';
import { Tag } from '../../../../ui/tag';
import { Words } from '../../../../ui/words';
import './completeness.scss';

/** The groups that must be filled and are not. */
export const incomplete = (checks: readonly GroupCheck[]): GroupCheck[] =>
  checks.filter((one) => !one.complete && !one.optional);

function mark(check: GroupCheck) {
  if (check.complete) return <Tag tone="ok">已公示</Tag>;
  if (check.optional) return <Tag>选填，没有填写</Tag>;
  return <Tag tone="warn">{check.missing.length === 0 ? '没有填写' : `缺：${check.missing.join('、')}`}</Tag>;
}

interface CompletenessProps {
  checks: readonly GroupCheck[];
  contents: FeeSheet['contents'];
}

/** The six groups that the law wants disclosed: what the office wrote, and what is still missing. */
export function Completeness({ checks, contents }: CompletenessProps) {
  const missing = incomplete(checks);
  return (
    <>
      {missing.length > 0 ? (
        <Banner tone="warn" title={`还缺 ${missing.length} 项`}>
          {missing.map((one) => `第 ${one.group} 项：缺${one.missing.join('、') || '内容'}`).join('；')}
          。请物业补齐，您也可以打下面的电话催办。
        </Banner>
      ) : (
        <Banner tone="ok">法规要求公示的内容都填写了。</Banner>
      )}
      <Card title={contents?.title ?? '公示内容'}>
        {checks.map((check) => (
          <View key={check.group} className="fee-check">
            <Words strong>
              {check.group}. {check.title}
            </Words>
            <Words tone="quiet">
              {contents?.rows.find((row) => row.group === check.group)?.filled ?? '没有填写'}
            </Words>
            <View className="fee-check-mark">{mark(check)}</View>
          </View>
        ))}
      </Card>
    </>
  );
}
