import type { Instant } from '#domain/kernel/time';
import { firstMorning } from './calendar';
import type { Caller } from './caller';
import { workbook } from './files';
import { homeOf } from './homes';
import type { Moment } from './moments';
import { daughter, elder, gridWorker, proxies, signInNeighbours } from './neighbours';
import { clerk, tenant, type Actor } from './settle';

const ROSTER = 'households-618.xlsx';
const HOUR = 3_600_000;

/**
 * The roster; then who is no owner on it: a tenant, a proxy who lives with her family, an elder without a telephone and
 * the daughter who looks after her.
 */
export function homeHistory(caller: Caller, compoundId: string, now: Instant): Moment[] {
  const morning = firstMorning(now);
  const bind = async (label: string, { phone }: Actor, relation: string) => {
    const homeId = await homeOf(caller, compoundId, label);
    await caller.act(clerk.openid, 'homes', 'bind', { compoundId, homeId, phone, relation });
  };
  // the grid worker has visited her, and handed her a card
  const careFor = async (homeId: string, forPersonId: string) => {
    const elderName = elder.name;
    const rights = ['fees', 'errands', 'notices', 'questions'];
    const card = { compoundId, homeId, forPersonId, elderName, rights, key: 'world-card-1' };
    const { code } = await caller.act<{ code: string }>(gridWorker.openid, 'caregivers', 'issueCard', card);
    const said = { compoundId, code, elderName, kin: 'daughter', name: daughter.name };
    await caller.act(daughter.openid, 'caregivers', 'redeem', said);
  };
  return [
    {
      at: morning + HOUR,
      say: `导入房屋名册 ${ROSTER} …`,
      async act() {
        const file = workbook('households-618');
        const upload = await caller.upload(clerk.openid, compoundId, 'roster', file);
        await caller.act(clerk.openid, 'homes', 'importRoster', { compoundId, upload, fileName: ROSTER });
      },
    },
    { at: morning + 2 * HOUR, say: '住户登录，登记和绑定 …', act: () => signInNeighbours(caller) },
    {
      at: morning + 3 * HOUR,
      async act() {
        await bind('3栋1单元102', tenant, 'tenant');
        await bind('3栋2单元702', proxies[0], 'family');
        const homeId = await homeOf(caller, compoundId, elder.home);
        const { name, birthYear } = elder;
        const recorded = { homeId, name, birthYear, relation: 'owner', key: 'world-resident-1' };
        const { personId } = await caller.act<{ personId: string }>(clerk.openid, 'homes', 'recordResident', {
          compoundId,
          ...recorded,
        });
        await careFor(homeId, personId);
      },
    },
  ];
}
