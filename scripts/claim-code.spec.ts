import { codeOf, dataOf } from '#testing/builders/as';
import { signIn } from '#testing/builders/persons';
import { openWorld, type World } from '#testing/world';
import { sayClaimCode } from './claim-code';

let world: World;
let PORT: string;
beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
  PORT = new URL(world.emulator.url).port;
});
afterAll(() => world.close());

it('prints a code that lets somebody in, until when, and where she types it', async () => {
  const said = await sayClaimCode('新来街道', { PORT });
  expect(said).toContain('新街道：新来街道');
  expect(said).toContain('7月13日 10:00');
  const code = /认领码：(\S+)/.exec(said)?.[1] ?? '';
  await signIn(world, 'o-printed', '12000000961');
  const { nodeId } = dataOf(await world.as('o-printed')('grid', 'claim', { code }));
  expect(codeOf(await world.as('o-printed')('grid', 'read', { nodeId }))).toBe('OK');
  expect(await sayClaimCode('新来街道', { PORT })).toContain('再加一位干部');
});

it('says why there is none', async () => {
  await expect(sayClaimCode('新来街道', { PORT, SETUP_KEY: 'x'.repeat(20) })).rejects.toThrow('安装密钥不对');
});
