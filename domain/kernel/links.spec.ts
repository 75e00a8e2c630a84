import fc from 'fast-check';
import { longLink, pageLink, shortLink } from './links';

const word = fc.stringMatching(/^[a-z][a-z-]{0,9}$/);

describe('a link in short', () => {
  it('names noun and page, and nothing that every link of the answer has', () => {
    const link = pageLink('features/errands/pages/errand/index', {
      compoundId: 'c-1',
      errandId: 'e-1',
      from: '3栋',
    });
    expect(shortLink(link, 'c-1')).toBe('errands/errand?errandId=e-1&from=3%E6%A0%8B');
    expect(shortLink(pageLink('features/fees/pages/sheet/index', { compoundId: 'c-1' }), 'c-1')).toBe(
      'fees/sheet',
    );
  });

  it('stays as it is where it leads elsewhere', () => {
    const others = [
      '/pages/home/index?compoundId=c-1',
      '/features/fees/pages/sheet/index',
      '/features/a/pages/b/index?x=1',
    ];
    const ofAnother = pageLink('features/fees/pages/sheet/index', { compoundId: 'c-2' });
    for (const link of [...others, ofAnother]) expect(shortLink(link, 'c-1')).toBe(link);
  });

  it('is whole again on the phone', () => {
    const params = fc.dictionary(word, fc.oneof(fc.string(), fc.nat()), { maxKeys: 3 });
    fc.assert(
      fc.property(
        word,
        word,
        params,
        fc.stringMatching(/^c-[0-9a-f]{24}$/),
        (noun, page, others, compoundId) => {
          const link = pageLink(`features/${noun}/pages/${page}/index`, { compoundId, ...others });
          expect(longLink(shortLink(link, compoundId), compoundId)).toBe(link);
        },
      ),
    );
  });
});
