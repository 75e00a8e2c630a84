import {
  answerOf,
  forgetAnswers,
  forgettingAnswers,
  heardOf,
  keepAnswer as keep,
  whenAsked,
} from './answers';

const SECOND = 1_000;
const keepAnswer = (question: string, of: unknown) => keep(question, of, whenAsked());

afterEach(() => {
  forgetAnswers();
  jest.useRealTimers();
});

test('an answer is there for a minute, and then asked for again', () => {
  jest.useFakeTimers();
  keepAnswer('errands.read e-1', { number: 'DB-2026-0001' });
  jest.advanceTimersByTime(59 * SECOND);
  expect(answerOf('errands.read e-1')?.of).toEqual({ number: 'DB-2026-0001' });
  expect(answerOf('errands.read e-2')).toBeUndefined();
  jest.advanceTimersByTime(2 * SECOND);
  expect(answerOf('errands.read e-1')).toBeUndefined();
});

test('once something has been done nothing of before is shown without asking', () => {
  keepAnswer('a', 1);
  keepAnswer('b', 2);
  forgetAnswers();
  expect([answerOf('a'), answerOf('b')]).toEqual([undefined, undefined]);
});

test('and the same where it failed: it may have been done all the same', async () => {
  keepAnswer('a', 1);
  expect(await forgettingAnswers(() => Promise.resolve('done'))).toBe('done');
  expect(answerOf('a')).toBeUndefined();
  keepAnswer('a', 1);
  const failed = forgettingAnswers(() => Promise.reject(new Error('no answer')));
  await expect(failed).rejects.toThrow('no answer');
  expect(answerOf('a')).toBeUndefined();
});

test('of many answers the oldest goes first', () => {
  for (let one = 0; one < 45; one += 1) keepAnswer(String(one), one);
  expect(answerOf('4')).toBeUndefined();
  expect(answerOf('5')?.of).toBe(5);
  expect(answerOf('44')?.of).toBe(44);
});

test('an answer that was on its way while something was done is not kept', () => {
  const asked = whenAsked();
  forgetAnswers();
  keep('a', 1, asked);
  expect(answerOf('a')).toBeUndefined();
});

test('a new notice makes everything be asked for again, the same ones do not', () => {
  heardOf('inbox', ['n-1']);
  keepAnswer('a', 1);
  heardOf('inbox', ['n-1']);
  expect(answerOf('a')?.of).toBe(1);
  heardOf('inbox', ['n-2', 'n-1']);
  expect(answerOf('a')).toBeUndefined();
});
