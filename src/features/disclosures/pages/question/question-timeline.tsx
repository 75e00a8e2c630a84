import { CONCLUSION_TEXT } from '#domain/disclosures/texts';
import { postName } from '#domain/kernel/posts';
import { channelText } from '#domain/kernel/intake';
import { sayInstant } from '#domain/kernel/time';
import { serverNow } from '../../../../platform/server-clock';
import { Card } from '../../../../ui/card';
import { Steps, type Step } from '../../../../ui/steps';
import type { Question } from '#domain/disclosures/contract';
import { clockText, isLate, LAPSED } from '../../components/clock-words';

type Said = Question['said'][number];

/** Staff know a resident by the home alone. */
function titleOf(said: Said, { mine, homeLabel }: Question): string {
  const asker = mine ? '您' : homeLabel;
  const staff = `${said.post ? `${postName(said.post)} ` : ''}${said.by}`;
  // of who has no telephone the community says it
  const inHerPlace = said.side === 'staff' ? `${staff}替${asker}` : asker;
  switch (said.kind) {
    case 'asked':
      return `${asker}提出疑问`;
    case 'takenDown':
      return `${staff}根据${asker}的${channelText(said.channel)}登记`;
    case 'askedAgain':
      return `${inHerPlace}${said.side === 'staff' ? '接着问' : '还有疑问'}`;
    case 'understood':
      return `${inHerPlace}表示已明白`;
    case 'answered':
      return `${staff}答复${said.conclusion ? `：${CONCLUSION_TEXT[said.conclusion]}` : ''}`;
    case 'overdue':
      return '过了答复时限';
    case 'lapsed':
      return LAPSED;
    case 'askerLeft':
      return '提问的人已不在这个小区，疑问自动结束';
  }
}

const ANSWERED_AGAIN = '编号不变，物业要在新的时限内再答复。';

/** What comes next, and who has to do it. */
function next(question: Question): Step[] {
  const { state, result, mine } = question;
  const clock = clockText(question, { answers: false, mine }, serverNow());
  if (state === 'understood') return [];
  if (state === 'asked') {
    const late = isLate(question, serverNow());
    const note = late ? `${clock}。物业经理和社区会督促。` : clock;
    return [{ title: '等物业答复', note, state: late ? 'bad' : 'now' }];
  }
  if (result === 'unconfirmed') {
    return mine ? [{ title: '您还可以接着问', note: ANSWERED_AGAIN, state: 'next' }] : [];
  }
  return [
    {
      title: mine ? '请您看看答复' : '等提问人确认',
      note: mine ? `看明白了点“已明白”；不明白可以接着问，${ANSWERED_AGAIN}${clock}。` : clock,
      state: 'now',
    },
  ];
}

/** What has been said on a question, from the first word to what comes next. */
export function QuestionTimeline({ question }: { question: Question }) {
  const said = question.said.map((one): Step => ({
    title: titleOf(one, question),
    note: sayInstant(one.at, serverNow()),
    body: one.text ?? undefined,
    state: one.kind === 'overdue' ? 'bad' : 'done',
  }));
  return (
    <Card title="经过">
      <Steps steps={[...said, ...next(question)]} />
    </Card>
  );
}
