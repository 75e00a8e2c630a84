import { fileURLToPath } from 'node:url';
import { featurePages } from '../config/sub-packages';
import { officer, owner } from '../emulator/world/settle';
import { HOME, INBOX, ME } from './cast';
import type { Story, StoryContext } from './story';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
const READERS = [officer, owner];

/** Of everything that pages can be about one that there is, all in one link: each page takes what it needs. */
async function everything({ system }: StoryContext): Promise<string> {
  const as = async (openid: string, name: string, action: string, input: object) => {
    const answer = await system.call(openid, name, action, input);
    if (!answer.ok) throw new Error(`${name}.${action} answered ${answer.error.code}`);
    return answer.data as { items: Record<string, string>[]; buildings: { building: string }[] };
  };
  const { openid } = officer;
  const { compounds } = (await as(owner.openid, 'people', 'today', {})) as unknown as {
    compounds: { compoundId: string }[];
  };
  const compoundId = compounds[0]?.compoundId ?? '';
  const list = { compoundId, after: null };
  const { buildings } = await as(openid, 'homes', 'listBuildings', { compoundId });
  const building = buildings[0]?.building ?? '';
  const [home] = (await as(openid, 'homes', 'list', { ...list, building })).items;
  const [activity] = (await as(openid, 'activities', 'listUpcoming', list)).items;
  const [errand] = (await as(openid, 'errands', 'list', { ...list, scope: 'desk', open: true })).items;
  const [question] = (await as(openid, 'disclosures', 'listQuestions', { ...list, open: true })).items;
  const [party] = (await as(openid, 'parties', 'list', list)).items;
  const [service] = (await as(openid, 'parties', 'listServices', list)).items;
  const at = Date.now() + 72 * 3_600_000;
  const { receptionId } = (await as(openid, 'receptions', 'announce', {
    ...{
      compoundId,
      key: 'one-call-0001',
      title: '电梯',
      host: '社区书记',
      place: '1栋楼下',
      buildings: null,
    },
    ...{ startsAt: at - (at % 86_400_000) + 2 * 3_600_000, endsAt: at - (at % 86_400_000) + 4 * 3_600_000 },
  })) as unknown as { receptionId: string };
  const { desk } = (await as(openid, 'people', 'today', { compoundId })) as unknown as {
    desk: { link: string }[];
  };
  const [, nodeId] = desk.map((one) => /nodeId=(.*)$/.exec(one.link)).find(Boolean) ?? [];
  const found = {
    nodeId,
    ...{ receptionId, item: 'print', step: 'what' },
    ...{ compoundId, building, homeId: home?.homeId, activityId: activity?.activityId },
    ...{ partyId: party?.partyId, serviceId: service?.serviceId },
    ...{ errandId: errand?.errandId, questionId: question?.questionId, version: '1', code: 'F01' },
  };
  return Object.entries(found)
    .map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`)
    .join('&');
}

/** What the app asked for her since then. */
async function askedSince({ system }: StoryContext, openid: string, since: number): Promise<string[]> {
  const calls = await system.calls();
  const hers = calls.filter((one) => one.at >= since && one.openid === openid);
  return hers.map((one) => `${one.function}.${one.action}`);
}

async function walk(context: StoryContext): Promise<void> {
  const { phone, system } = context;
  const about = await everything(context);
  const wrong: string[] = [];
  for (const reader of READERS) {
    await phone.as(reader.openid);
    await phone.open(HOME);
    for (const page of [HOME, INBOX, ME, ...featurePages(SRC)]) {
      const [last] = await system.calls();
      await phone.open(`${page}?${about}`);
      // a number is on every page, once it is drawn
      await phone.see('电话');
      const asked = await askedSince(context, reader.openid, (last?.at ?? 0) + 1);
      if (asked.length > 1) wrong.push(`${page} asks ${asked.join(' and ')} of ${reader.name}`);
    }
  }
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

export const story: Story = {
  title: 'Every page is one call',
  world: 'filled',
  steps: [
    {
      title: 'opened by its link by who has been here today, whatever she is: no page asks twice',
      run: walk,
    },
  ],
};
