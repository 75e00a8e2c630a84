import type { EveryAction } from '../../bench/every-action';
import { dayOf } from '#domain/kernel/time';
import { idAt } from '#domain/kernel/grid';
import { officer } from '../../emulator/world/settle';

interface Me {
  person: { posts: { node: string; post: string }[] };
}

/** Every action of `parties` once. */
export const everyAction: EveryAction = async (act, now) => {
  const hers = <T>(action: string, input: object) => act<T>(officer.openid, 'parties', action, input);
  const { person } = await act<Me>(officer.openid, 'people', 'me', {});
  const nodeId = idAt(person.posts.find((one) => one.post === 'communityOfficer')?.node ?? '');
  const written = { name: '测量志愿队', duty: '理发', contacts: [{ label: '队长', number: '0000-8800299' }] };
  const party = await hers<{ partyId: string }>('record', {
    ...{ nodeId, type: 'team', ...written, key: 'bench-parties-1' },
  });
  await hers('correct', { nodeId, ...party, rev: 0, ...written, duty: '理发和磨刀' });
  await hers('confirmContacts', { nodeId, ...party, rev: 1 });
  const service = await hers<{ serviceId: string }>('serve', { ...party, since: dayOf(now) });
  const company = { ...written, name: '测量物业', key: 'bench-parties-2' };
  const comes = await hers<{ partyId: string }>('record', { nodeId, type: 'company', ...company });
  const { items } = await hers<{ items: { serviceId: string; rev: number; party: { type: string } }[] }>(
    'listServices',
    {},
  );
  const here = items.find((one) => one.party.type === 'company');
  if (here) {
    const { serviceId, rev } = here;
    await hers('readReplacing', { serviceId });
    await hers('replace', { serviceId, rev, ...comes, at: now + 86_400_000 });
    await hers('callOffReplacement', { serviceId, rev: rev + 1 });
  }
  await hers('list', {});
  await hers('read', { nodeId, ...party });
  await hers('listServices', {});
  await hers('endService', { ...service, rev: 0 });
  await hers('end', { nodeId, ...party, rev: 2 });
};
