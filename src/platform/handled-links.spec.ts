import { asHandledLinks, isHandled, withHandled } from './handled-links';

const LINK = '/features/errands/pages/errand/index?compoundId=c-1&errandId=e-1';
const OTHER = '/features/errands/pages/errand/index?compoundId=c-1&errandId=e-2';
const ACTED = 1_000_000;
const SECOND = 1000;

const links = withHandled({}, LINK, ACTED);
const matter = (since: number, link = LINK) => ({ link, since });

describe('what waits for the reader', () => {
  it('is done with as soon as she has acted on it, before the timer takes it away', () => {
    expect(isHandled(links, matter(ACTED - 60 * SECOND), ACTED + SECOND)).toBe(true);
  });

  it('waits on if it is another thing', () => {
    expect(isHandled(links, matter(ACTED - 60 * SECOND, OTHER), ACTED + SECOND)).toBe(false);
  });

  it('waits again if it has come back since she acted', () => {
    expect(isHandled(links, matter(ACTED + SECOND), ACTED + 2 * SECOND)).toBe(false);
  });

  it('waits again if it is still there two minutes later: nothing is hidden for good', () => {
    expect(isHandled(links, matter(ACTED - 1), ACTED + 119 * SECOND)).toBe(true);
    expect(isHandled(links, matter(ACTED - 1), ACTED + 120 * SECOND)).toBe(false);
  });

  it('is the same whether its link begins with a stroke or not', () => {
    expect(isHandled(links, matter(ACTED - 1, LINK.slice(1)), ACTED)).toBe(true);
  });

  it('is not hidden for hours by a clock that was far ahead when she acted', () => {
    expect(isHandled(links, matter(ACTED - 60 * SECOND), ACTED - SECOND)).toBe(true);
    expect(isHandled(links, matter(ACTED - 60 * SECOND), ACTED - 3600 * SECOND)).toBe(false);
  });
});

describe('the memory of it', () => {
  it('does not grow: what is two minutes old is dropped with the next one', () => {
    expect(Object.keys(withHandled(links, OTHER, ACTED + 120 * SECOND))).toEqual([OTHER.slice(1)]);
  });

  it('survives a launch, whatever else lies in the storage', () => {
    expect(asHandledLinks({ ...links, broken: 'yes' })).toEqual(links);
    expect(asHandledLinks('nonsense')).toEqual({});
    expect(asHandledLinks(undefined)).toEqual({});
  });
});
