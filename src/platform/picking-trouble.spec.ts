import { whyNotPicked } from './picking-trouble';

it.each([
  ['chooseMedia:fail auth deny', 'app'],
  ['chooseMedia:fail:auth denied', 'app'],
  ['chooseMedia:fail authorize no response', 'app'],
  ['chooseMedia:fail system permission denied', 'phone'],
  ['chooseMedia:fail privacy permission is not authorized', null],
  ['chooseMedia:fail unknown', null],
])('%s is said in words, and leads to the settings where they help', (errMsg, settings) => {
  const trouble = whyNotPicked({ errMsg });
  expect(trouble.settings).toBe(settings);
  expect(trouble.text).toMatch(/请.*。$/);
  expect(trouble.text.includes('去设置')).toBe(settings !== null);
});
