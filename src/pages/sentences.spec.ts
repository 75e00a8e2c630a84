import * as activities from '#domain/activities/notice-texts';
import * as disclosures from '#domain/disclosures/notice-texts';
import * as errands from '#domain/errands/notice-texts';
import { NOTICE_KINDS as HOME_KINDS } from '#domain/homes/notices';
import * as people from '#domain/people/notices';
import { matterWords, noticeWords, waitsForOthers } from './sentences';

const FEATURES = [disclosures, errands, activities, people];
const general = noticeWords('somethingNewer', {});

describe('the inbox', () => {
  it.each([...FEATURES.flatMap((one) => [...one.NOTICE_KINDS]), ...HOME_KINDS])(
    'has its own words for %s',
    (kind) => {
      const { title, body } = noticeWords(kind, {});
      expect(title).not.toBe(general.title);
      expect(body).toMatch(/。$/);
    },
  );

  it('has general words for a kind that is newer than the app', () => {
    expect(general.title).not.toBe('');
  });
});

describe('今日', () => {
  const kinds = FEATURES.flatMap((one) => [...one.MATTER_KINDS]);

  it.each(kinds)('has its own words for %s', (kind) => {
    expect(matterWords(kind, {}).title).not.toBe(matterWords('somethingNewer', {}).title);
  });

  it('tells what the reader has to do from what others do for her', () => {
    expect(kinds.filter(waitsForOthers)).toEqual(['questionAsked', 'errandRunning', 'activityAhead']);
    expect(waitsForOthers('somethingNewer')).toBe(false);
  });

  it('gives no kind of two features the same name, so that each has the words of its own', () => {
    expect(new Set(kinds).size).toBe(kinds.length);
    const told = FEATURES.flatMap((one) => [...one.NOTICE_KINDS]);
    expect(new Set(told).size).toBe(told.length);
  });
});
