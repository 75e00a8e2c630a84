import { MATTER_KINDS, NOTICE_KINDS } from '#domain/disclosures/notices';
import { NOTICE_KINDS as HOME_KINDS } from '#domain/homes/notices';
import { NOTICE_KINDS as PEOPLE_KINDS } from '#domain/people/notices';
import { matterWords, noticeWords } from './sentences';

const general = noticeWords('somethingNewer', {});

describe('the inbox', () => {
  it.each([...NOTICE_KINDS, ...HOME_KINDS, ...PEOPLE_KINDS])('has its own words for %s', (kind) => {
    const { title, body } = noticeWords(kind, {});
    expect(title).not.toBe(general.title);
    expect(body).toMatch(/。$/);
  });

  it('has general words for a kind that is newer than the app', () => {
    expect(general.title).not.toBe('');
  });
});

describe('今日', () => {
  it.each(MATTER_KINDS)('has its own words for %s', (kind) => {
    expect(matterWords(kind, {}).title).not.toBe(matterWords('somethingNewer', {}).title);
  });
});
