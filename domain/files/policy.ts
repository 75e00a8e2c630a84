import type { Policy } from '#domain/kernel/policy';
import type { files } from './contract';

export const POLICY: Policy<keyof typeof files.actions> = {
  access: `
                        owner tenant visitor elsewhereHere elsewhereThere
prepareUpload picture   ok    ok     in      ok            ok
prepareUpload sheetFile no    no     in      no            ok
`,

  often: {
    prepareUpload: { limited: { purpose: 'picture', name: 'a.jpg', size: 9 } },
  },

  freeText: {
    'prepareUpload.name': 'unseen',
  },
};
