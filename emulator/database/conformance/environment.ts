import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
// eslint-disable-next-line no-restricted-imports -- this suite is about what the SDK observes
import tcb from '@cloudbase/node-sdk';
import type { AdminError } from '../../admin-error';
import { type CollectionDeclaration, type Database, openDatabase } from '../database';

/** What every conformance spec speaks through: the SDK's database, of this server or of a real environment. */
export type SdkDatabase = ReturnType<ReturnType<typeof tcb.init>['database']>;

/** `REMOTE=1`: against the environment of `TCB_ENV`, with the SDK's usual credentials and `COLLECTIONS` deployed. */
export const REMOTE = process.env['REMOTE'] === '1';

/** For what only this server does: refusals of slow queries and of what it does not imitate. */
export const itLocally = REMOTE ? it.skip : it;

/** The time of the local server: 2026-03-05 08:00 in Shanghai. */
export const NOW = Date.UTC(2026, 2, 5);

const index = (name: string, keys: string[], unique = false) => ({
  IndexName: name,
  MgoKeySchema: {
    MgoIsUnique: unique,
    MgoIndexKeys: keys.map((key) => ({
      Name: key.replace('-', ''),
      Direction: key.startsWith('-') ? ('-1' as const) : ('1' as const),
    })),
  },
});

/** The collections of the suite. Each test keeps to documents of a `suite` of its own. */
export const COLLECTIONS: CollectionDeclaration[] = [
  {
    CollectionName: 'things',
    CreateIndexes: [
      index('by_suite', ['suite', '-rank']),
      index('by_tags', ['tags', '-at']),
      index('by_posts', ['posts.compoundId', 'posts.role']),
    ],
  },
  { CollectionName: 'coded', CreateIndexes: [index('by_code', ['code'], true)] },
  { CollectionName: 'paired', CreateIndexes: [index('by_pair', ['left', 'right'], true)] },
  { CollectionName: 'plain', CreateIndexes: [] },
];

/** The SDK on a server of its own, with empty collections; started and stopped around the tests of a file. */
export function connect(): SdkDatabase {
  let server: Server | undefined;
  let database: Database | undefined;
  if (!REMOTE) {
    Object.assign(process.env, {
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      SCF_NAMESPACE: 'local',
      TCB_ENV: 'local',
      TENCENTCLOUD_SECRETID: 'local',
      TENCENTCLOUD_SECRETKEY: 'local',
      TENCENTCLOUD_SESSIONTOKEN: 'local',
    });
  }
  const sdk = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV as unknown as string }).database();

  beforeAll(async () => {
    if (REMOTE) return emptied(sdk);
    database = openDatabase({ file: ':memory:', collections: COLLECTIONS, now: () => NOW });
    server = serve(database);
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    process.env['TCB_CONTEXT_CNFG'] = JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` });
  });
  afterAll(async () => {
    if (server) await new Promise((resolve) => server!.close(resolve));
    database?.close();
  });
  return sdk;
}

/** A database over HTTP as the SDK expects it, for specs that need no other service. */
export function serve(database: Database): Server {
  return createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { action: string };
      const reply = (fields: object) => {
        response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
        response.end(JSON.stringify({ requestId: 'conformance', ...fields }));
      };
      database.handle(body).then(reply, (error: AdminError) => {
        reply({ code: error.code, message: error.message });
      });
    });
  });
}

async function emptied(sdk: SdkDatabase): Promise<void> {
  for (const { CollectionName: name } of COLLECTIONS) {
    await sdk
      .collection(name)
      .where({ _id: sdk.command.gte('') })
      .remove();
  }
}
