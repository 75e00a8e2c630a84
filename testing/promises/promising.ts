/** Words by which a sentence says what somebody will do, never does, or who alone sees it. */
const PROMISES = new RegExp(
  [
    '(?<![社委上机一大]|委员|[物自]管)会(?![议计所员费话场儿])',
    '将要|将会|将在',
    '(?:[天日]|小时|分钟)[内里]',
    '自动',
    '只(?:用|给|有|在)|只能看',
    '看[不得]到|看不见|能[^，]*看|可见|没有您的',
    '不(?:会|再|留|存|显示|计入|公开|变|受影响)',
    '保留|留下|留在|有记录|已记录',
    '随时|(?<!请)马上|立[即刻]|永远|一定|总是|一直|从现在起|照常|恢复',
    '[帮替代陪为]您',
    '由.{1,8}(?:办|申请|核实|确认|联系|答复|安排|绑定|更正)',
    '督促|收到(?:通知|提醒|消息)',
    '删掉|自动删',
    '前(?:再次)?(?:答复您|办好)',
    '(?<!小时)免费',
    '就能|就可以|今天.*来',
  ].join('|'),
  'u',
);

const HAN = /\p{Script=Han}/gu;

/**
 * Whether a sentence promises something. What the reader is asked to do is no promise, but what follows from it is:
 * 请写明原因，家属会看到。 A question and an example promise nothing either.
 */
export function promises(sentence: string): boolean {
  if (/^例如|？$/.test(sentence) || (sentence.match(HAN) ?? []).length < 4) return false;
  return sentence
    .split(/[，：]/)
    .some((clause) => !/^请(?!.*[帮替代为]您)/.test(clause.trim()) && PROMISES.test(clause));
}
