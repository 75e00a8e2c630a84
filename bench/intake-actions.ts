import { daughter, gridWorker } from '../emulator/world/neighbours';
import { owner } from '../emulator/world/settle';
import type { ActHere } from './every-action';

interface Form {
  homes: { homeId: string; people: { personId: string; self: boolean }[] }[];
}
interface Sheet {
  disclosure: { disclosureId: string };
}

/** Everything that staff take down for others, and what comes of it: an errand for an elder, a fee question. */
export async function everyIntakeAction(act: ActHere): Promise<void> {
  const personOf = async (openid: string) => {
    const { homes } = await act<Form>(openid, 'errands', 'readForm');
    const [home] = homes;
    const others = home?.people.filter((one) => !one.self) ?? [];
    return { homeId: home?.homeId, self: home?.people.find((one) => one.self)?.personId, others };
  };
  const asDesk = <T>(feature: string, action: string, input: object) =>
    act<T>(gridWorker.openid, feature, action, input);

  const elders = await personOf(daughter.openid);
  const me = await act<{ person: { personId: string } }>(daughter.openid, 'people', 'me');
  const { errandId } = await asDesk<{ errandId: string }>('errands', 'takeDown', {
    ...{ homeId: elders.homeId, forPersonId: elders.others[0]?.personId, channel: 'phone' },
    ...{ caller: { kind: 'bound', personId: me.person.personId }, itemCode: 'light-bulb' },
    ...{ what: '过道的灯不亮了', whenHome: '上午都在', special: '', urgent: false, consent: 'asking' },
    key: 'bench-taken-errand',
  });
  await asDesk('errands', 'saidBack', { errandId });
  await act(daughter.openid, 'errands', 'sayAgreed', { errandId, rev: 0 });

  const owners = await personOf(owner.openid);
  const { disclosure } = await act<Sheet>(owner.openid, 'disclosures', 'readSheet');
  const { questionId } = await asDesk<{ questionId: string }>('disclosures', 'takeDown', {
    ...{ disclosureId: disclosure.disclosureId, lineCode: 'F02', homeId: owners.homeId },
    ...{ forPersonId: owners.self, channel: 'phone', reason: 'standard', text: '电话里问这一项怎么算' },
    key: 'bench-taken-question',
  });
  await asDesk('disclosures', 'saidBack', { questionId });
}
