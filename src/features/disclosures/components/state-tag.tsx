import { serverNow } from '../../../platform/server-clock';
import { Tag, type Tone } from '../../../ui/tag';
import { isLate, type Clocked } from './clock-words';

function stateOf(question: Clocked): [Tone, string] {
  if (question.state === 'understood') return ['ok', '已明白'];
  if (question.result === 'unconfirmed') return ['plain', '未确认，已结束'];
  if (question.state === 'answered') return ['ok', '已答复'];
  return isLate(question, serverNow()) ? ['bad', '已超时'] : ['warn', '等答复'];
}

/** Where a question stands, in a word. */
export function StateTag({ question }: { question: Clocked }) {
  const [tone, word] = stateOf(question);
  return <Tag tone={tone}>{word}</Tag>;
}
