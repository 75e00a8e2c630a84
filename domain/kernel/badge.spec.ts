import { badgeOf, withBadge } from './badge';

it('staff are shown with the number of the badge, which tells colleagues of one name apart', () => {
  const [one, other] = ['p-8f3a61c0', 'p-8f3a61c1'].map((personId) => withBadge({ personId, name: '李丹' }));
  expect(one).toMatch(/^李丹（工号 \d{4}）$/);
  expect(other).not.toBe(one);
});

it('the number stays, and neighbouring ids have numbers far apart', () => {
  expect(badgeOf('p-8f3a61c0')).toBe(badgeOf('p-8f3a61c0'));
  const badges = Array.from({ length: 1000 }, (_, index) =>
    badgeOf(`p-${index.toString(16).padStart(24, '0')}`),
  );
  expect(new Set(badges).size).toBeGreaterThan(900);
  expect(badges.every((one) => /^\d{4}$/.test(one))).toBe(true);
});
