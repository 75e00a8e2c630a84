import { View } from '@tarojs/components';
import { ANSWER_HOURS } from '#domain/errands/limits';
import { catalogueLink, errandLink, helpLink } from '#domain/errands/links';
import type { CompoundId } from '#domain/kernel/ids';
import { replaceWith } from '../../../platform/routes';
import { serverNow } from '../../../platform/server-clock';
import { whenWords } from '../../../platform/when-words';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/load';
import { useSurroundings } from '../../../ui/surroundings';
import { Words } from '../../../ui/words';
import type { Requested } from '../api';
import './requested-state.scss';

/** It has been sent: its number, and who gets in touch by when. */
export function RequestedState({ compoundId, asked }: { compoundId: CompoundId; asked: Requested }) {
  const { elder } = useSurroundings();
  const { number, answerBy, deskName, errandId, verifier } = asked;
  const who = deskName === null ? '社区' : `网格员${deskName}`;
  const by = whenWords(answerBy, serverNow());
  const promised =
    verifier === null
      ? `${who}会在 ${by} 前联系您`
      : `${verifier === 'community' ? '社区干部' : who}会在 ${by} 前核实本人愿不愿意`;
  return (
    <EmptyState
      icon="check"
      title="已提交"
      action={
        <>
          <Button onTap={() => replaceWith(errandLink(compoundId, errandId))}>看办到哪一步</Button>
          <Button kind="plain" onTap={() => replaceWith((elder ? helpLink : catalogueLink)(compoundId))}>
            再申请一件
          </Button>
        </>
      }
    >
      <View className="errand-promise">
        <Words size="l">编号 {number}</Words>
        <Words size="l" strong>
          {promised}
        </Words>
      </View>
      {verifier !== null && (
        <Words>{`核实以前不安排人上门。核实好了，${who}在 ${ANSWER_HOURS} 个工作小时内联系您。`}</Words>
      )}
      <Words>受理时间是工作日 8:00–18:00。有了进展，“消息”里会告诉您。</Words>
    </EmptyState>
  );
}
