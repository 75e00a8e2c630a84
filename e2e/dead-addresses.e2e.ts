import { deadAddresses, linkIds } from '#testing/dead-addresses';
import { owner } from '../emulator/world/settle';
import type { Story, StoryContext } from './story';

const NOTHING = [
  'version=1&code=F99&item=none&building=99%E6%A0%8B',
  ...linkIds().map((name) => `${name}=${name.charAt(0)}-${'0'.repeat(24)}`),
].join('&');

async function walk({ phone, system, target }: StoryContext): Promise<void> {
  const { data } = (await system.call(null, 'people', 'listCompounds', {})) as {
    data: { items: { compoundId: string; name: string }[] };
  };
  const elsewhere = data.items.find((one) => one.name === '柳岸里')?.compoundId ?? '';
  for (const { page, bare, foreign, shared } of deadAddresses()) {
    // on the mini-program each takes a start of the app: those whose links are shared
    if (target === 'weapp' && !shared) continue;
    await phone.follow(page);
    await phone.see(bare);
    await phone.follow(`${page}?compoundId=${elsewhere}&${NOTHING}`);
    await phone.see(foreign);
  }
}

export const story: Story = {
  title: 'Addresses that lead nowhere',
  world: 'filled',
  weapp: true,
  steps: [
    {
      title: 'a page that there is not says so, and leads home',
      async run({ phone }) {
        await phone.as(owner.openid);
        await phone.open('pages/gone/index?compoundId=c-1');
        await phone.see('没有找到这一页');
        await phone.tap('去首页');
        await phone.see('看每一项怎么算');
      },
    },
    {
      title:
        'every page, opened with nothing or with what is not the reader’s, says so: none stays blank or loads for ever',
      run: walk,
    },
  ],
};
