import { View } from '@tarojs/components';
import { questionLink } from '#domain/disclosures/links';
import type { CompoundId } from '#domain/kernel/ids';
import { open } from '../../../platform/routes';
import { serverNow } from '../../../platform/server-clock';
import { Cell, CellGroup } from '../../../ui/cell';
import type { QuestionHead } from '#domain/disclosures/contract';
import { clockText } from './clock-words';
import { QuestionTag } from './question-tag';
import './my-questions.scss';
import './code.scss';

const MINE = { answers: false, mine: true };

/** On a line's own page: what the reader has asked about it and is not settled, each a tap away. */
export function MyQuestions({
  compoundId,
  asked,
}: {
  compoundId: CompoundId;
  asked: readonly QuestionHead[];
}) {
  if (asked.length === 0) return null;
  return (
    <CellGroup title="您对这一项的疑问">
      {asked.map((one) => (
        <Cell
          key={one.questionId}
          title={
            <>
              <View className="fee-code">
                {one.number}
                <QuestionTag question={one} />
              </View>
              <View>{`${one.homeLabel}：${one.excerpt}`}</View>
            </>
          }
          note={clockText(one, MINE, serverNow())}
          onTap={() => open(questionLink(compoundId, one.questionId))}
        />
      ))}
    </CellGroup>
  );
}

/** The same in the list of lines, in a word: the most urgent one. */
export function AskedMark({ asked: [first, ...others] }: { asked: readonly QuestionHead[] }) {
  if (!first) return null;
  return (
    <View className="fee-asked">
      <QuestionTag question={first} />
      <View>
        {others.length > 0 ? `您的 ${others.length + 1} 个疑问：` : '您的疑问：'}
        {clockText(first, MINE, serverNow())}
      </View>
    </View>
  );
}
