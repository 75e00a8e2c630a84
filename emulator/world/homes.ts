import type { Caller } from './caller';
import { clerk } from './settle';

interface Listed {
  items: { homeId: string; label: string }[];
  next: string | null;
}

/** The home with this label, from the clerk's list: `3栋1单元101`. */
export async function homeOf(caller: Caller, compoundId: string, label: string): Promise<string> {
  const building = label.slice(0, label.indexOf('栋') + 1);
  for (let after: string | null = null; ;) {
    const page: Listed = await caller.act(clerk.openid, 'homes', 'list', { compoundId, building, after });
    const found = page.items.find((one) => one.label === label);
    if (found) return found.homeId;
    if (page.next === null) throw new Error(`no home ${label}`);
    after = page.next;
  }
}
