import type { EveryAction } from '../../bench/every-action';
import { SETUP_KEY } from '../../emulator/own-variables';
import { PHONES, subdistrict } from '../../emulator/world/settle';

/** Every action of the grid once, in a subdistrict of its own. */
export const everyAction: EveryAction = async (act) => {
  const her = <T>(action: string, input: object) => act<T>(subdistrict.openid, 'grid', action, input);
  const named = { setupKey: SETUP_KEY, name: '测量街道' };
  const { code } = await act<{ code: string }>(null, 'grid', 'makeClaimCode', named);
  const top = await her<{ nodeId: string }>('claim', { code });
  const community = { type: 'community', name: '测量社区', contacts: [], key: 'bench-grid-1' };
  const inside = await her<{ nodeId: string }>('createNode', { ...top, ...community });
  await her('changeNode', { ...inside, rev: 0, name: '测量新社区', contacts: [] });
  await her('read', top);
  const compound = { name: '测量小区', type: 'none', ...PHONES };
  const opened = await her<{ compoundId: string }>('createCompound', {
    ...{ ...inside, ...compound, key: 'bench-grid-2' },
  });
  await her('readCompound', opened);
  await her('changeCompound', { ...opened, ...compound, rev: 0, type: 'community' });
  await her('closeCompound', { ...opened, rev: 1 });
  await her('closeNode', { ...inside, rev: 1 });
};
