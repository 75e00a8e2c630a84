import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { owner } from '../emulator/world/settle';
import type { Story, StoryContext } from './story';

const SOURCE = fileURLToPath(new URL('../src/', import.meta.url));
const CUT = '这个链接不完整';
const NO = '看不了这一页';
const UNBOUND = '您在这个小区还没有绑定房子';

/** Per page what a resident sees who opens it without any parameter, and with a compound that is not hers and ids of nothing. */
const PAGES: Record<string, [bare: string, foreign: string]> = {
  'features/disclosures/pages/sheet/index': ['收费项目', NO],
  'features/disclosures/pages/line/index': ['这一版里没有这一项', NO],
  'features/disclosures/pages/ask/index': ['这一版里没有这一项', NO],
  'features/disclosures/pages/question/index': [CUT, NO],
  'features/disclosures/pages/questions/index': ['进行中', UNBOUND],
  'features/disclosures/pages/versions/index': ['现行', '还没有收费公示'],
  'features/disclosures/pages/draft/index': [NO, NO],
  'features/disclosures/pages/totals/index': [NO, '还没有公示'],
  'features/homes/pages/roster/index': [NO, NO],
  'features/homes/pages/buildings/index': [NO, NO],
  'features/homes/pages/list/index': [NO, NO],
  'features/homes/pages/home/index': [NO, NO],
  'features/homes/pages/people/index': [NO, NO],
  'features/homes/pages/accesses/index': ['按名册把', NO],
  'features/people/pages/confirm/index': [NO, NO],
  'features/errands/pages/catalogue/index': ['全部免费', '全部免费'],
  'features/errands/pages/request/index': ['没有这一项代办', '没有这一项代办'],
  'features/errands/pages/emergency/index': ['正在发生的危险', '正在发生的危险'],
  'features/errands/pages/errand/index': [CUT, NO],
  'features/errands/pages/errands/index': ['我家的代办', NO],
  'features/errands/pages/assign/index': [CUT, NO],
  'features/intake/pages/intake/index': [NO, NO],
  'features/activities/pages/activities/index': ['近期的活动', '现在没有可以报名的活动'],
  'features/activities/pages/activity/index': [CUT, NO],
  'features/activities/pages/mine/index': ['志愿服务累计', UNBOUND],
  'features/activities/pages/plan/index': [NO, NO],
  'features/activities/pages/draft/index': ['活动名称', NO],
  'features/activities/pages/roll/index': [CUT, NO],
};

const NOTHING = [
  'version=1&code=F99&item=none&building=99%E6%A0%8B',
  ...['questionId=q', 'errandId=e', 'activityId=a', 'homeId=h', 'personId=p'].map(
    (one) => `${one}-${'0'.repeat(24)}`,
  ),
].join('&');

/** All pages but the three of the tab bar and the one that says that there is no such page. */
function pagesOfApp(): string[] {
  const config = readFileSync(`${SOURCE}app.config.ts`, 'utf8');
  return [...config.matchAll(/root: '([^']+)',\s*pages: \[([^\]]*)\]/g)].flatMap(([, root, pages = '']) =>
    [...pages.matchAll(/'([^']+)'/g)].map(([, page]) => `${root}/${page}`),
  );
}

async function walk({ phone, system }: StoryContext, pages: readonly string[]): Promise<void> {
  const { data } = (await system.call(null, 'people', 'listCompounds', {})) as {
    data: { items: { compoundId: string; name: string }[] };
  };
  const elsewhere = data.items.find((one) => one.name === '柳岸里')?.compoundId ?? '';
  for (const page of pages) {
    const [bare, foreign] = PAGES[page] ?? ['', ''];
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
      async run(context) {
        const pages = pagesOfApp();
        if (pages.join() !== Object.keys(PAGES).join()) throw new Error('a page of the app has no row here');
        // on the mini-program each takes a start of the app: those whose links are shared
        await walk(
          context,
          context.target === 'h5'
            ? pages
            : pages.filter((one) => /(question|errand|activity)\/index/.test(one)),
        );
      },
    },
  ],
};
