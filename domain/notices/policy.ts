import type { Policy } from '#domain/kernel/policy';
import type { notices } from './contract';

export const POLICY: Policy<keyof typeof notices.actions> = {
  access: `
                      owner tenant visitor elsewhereHere elsewhereThere
list          nothing ok    ok     in      ok            ok
markRead      notice  ok    ok     in      ok            ok
markAllRead   until   ok    ok     in      ok            ok
recordConsent consent ok    ok     in      ok            ok
`,

  often: {
    list: 'reads',
    markRead: 'own',
    markAllRead: 'own',
    recordConsent: 'own',
  },

  freeText: {
    'list.before': 'unseen',
    'markRead.noticeId': 'unseen',
  },
};
