import { serverNow } from '../../../platform/server-clock';
import { StateTag, type Standing } from '../../../ui/state-tag';
import { isLate, type Clocked } from './clock-words';

function stateOf(question: Clocked): [Standing, string] {
  if (question.state === 'understood') return ['done', '已明白'];
  if (question.result === 'unconfirmed') return ['off', '未确认，已结束'];
  if (question.state === 'answered') return ['done', '已答复'];
  return isLate(question, serverNow()) ? ['late', '已超时'] : ['waiting', '等答复'];
}

/** Where a question stands, in a word. */
export function QuestionTag({ question }: { question: Clocked }) {
  const [is, word] = stateOf(question);
  return <StateTag is={is}>{word}</StateTag>;
}
