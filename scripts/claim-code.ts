/**
 * `npm run claim-code -- <subdistrict>`: prints a code with which the first officer of a subdistrict comes in, once, within
 * seven days. Of the deployed functions where `CLOUDBASE_ENV` names an environment, with its set-up key (`SETUP_KEY`) and
 * an API key of the account (`TENCENTCLOUD_SECRETID`, `TENCENTCLOUD_SECRETKEY`); else of `npm start` at `PORT`.
 */
import { fileURLToPath } from 'node:url';
import tcb from '@cloudbase/node-sdk';
import type { Envelope, OutputOf } from '#domain/kernel/contract';
import type { grid } from '#domain/grid/contract';
import { refusalText } from '#domain/grid/texts';
import { sayInstant } from '#domain/kernel/time';
import { SETUP_KEY } from '../emulator/own-variables';

type Made = OutputOf<typeof grid.actions.makeClaimCode>;
type Call = (event: { action: string; input: object }) => Promise<Envelope<Made>>;

/** What is set in the environment of who runs it. */
type Variables = Partial<
  Record<'CLOUDBASE_ENV' | 'SETUP_KEY' | 'TENCENTCLOUD_SECRETID' | 'TENCENTCLOUD_SECRETKEY' | 'PORT', string>
>;

function deployed(env: string, { TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY }: Variables): Call {
  const app = tcb.init({ env, secretId: TENCENTCLOUD_SECRETID, secretKey: TENCENTCLOUD_SECRETKEY });
  return async (data) => (await app.callFunction({ name: 'grid', data })).result as Envelope<Made>;
}

const local =
  (port: string): Call =>
  async (event) => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(event),
    };
    return (await fetch(`http://127.0.0.1:${port}/call/grid`, init)).json() as Promise<Envelope<Made>>;
  };

/** The code in words, or why there is none. */
export async function sayClaimCode(name: string, variables: Variables): Promise<string> {
  const { CLOUDBASE_ENV: env, PORT = '8787' } = variables;
  const setupKey = variables.SETUP_KEY ?? (env === undefined ? SETUP_KEY : '');
  const call = env === undefined ? local(PORT) : deployed(env, variables);
  const answer = await call({ action: 'makeClaimCode', input: { setupKey, name } });
  if (!answer.ok) throw new Error(refusalText(answer.error.code, answer.error.params));
  const { code, expiresAt, isNew } = answer.data;
  return [
    `${isNew ? '新街道' : '已有的街道，再加一位干部'}：${name}`,
    `认领码：${code}`,
    `在 ${sayInstant(expiresAt)} 以前有效，只能用一次。`,
    '请街道干部用本人手机号登录小程序，在“我的”点“认领街道”，填这个码。',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const name = process.argv.slice(2).join('').trim();
  const said =
    name === ''
      ? Promise.reject(
          new Error('npm run claim-code -- <subdistrict>, for example: npm run claim-code -- 望溪街道'),
        )
      : sayClaimCode(name, process.env);
  said.then(console.log, (error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
