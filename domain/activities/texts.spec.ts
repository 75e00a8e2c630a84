import { activities } from './contract';
import { historyText, refusalText } from './texts';

describe('the words', () => {
  it('of the history say how often something was done and undone before it was told', () => {
    expect(historyText({ kind: 'signedUp', name: '钱云秀', times: 1 })).toBe('钱云秀报了名');
    expect(historyText({ kind: 'signedUp', name: '钱云秀', times: 6 })).toContain('共 6 次');
  });

  it('have a sentence for whatever the contract refuses with', () => {
    const codes = Object.values(activities.actions).flatMap((one) => [...one.refusals]);
    for (const code of codes) {
      expect(refusalText(code, {})).not.toBe(refusalText('SOMETHING_NEW', {}));
      expect(refusalText(code, {})).toMatch(/。$/);
    }
  });
});
