/**
 * The published SDK alone in a process, as it is installed: what a call of a function is compared with. Does so many gets
 * or writes of one document when it is told to, so many at a time, and answers with how many it did in a second.
 */
import { createRequire } from 'node:module';

const [, , variables, collection, id] = process.argv;
Object.assign(process.env, JSON.parse(variables));
const tcb = createRequire(import.meta.url)('@cloudbase/node-sdk');
const database = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database();
const documents = database.collection(collection);

const WORK = {
  async get() {
    const { data } = await documents.doc(id).get();
    if (data.length !== 1) throw new Error(`no document ${id}`);
  },
  async write() {
    const { updated } = await documents.where({ _id: id }).update({ bench: database.command.inc(1) });
    if (updated !== 1) throw new Error(`document ${id} was not changed`);
  },
};

process.on('message', async ({ what, count, inFlight }) => {
  let left = count;
  const worker = async () => {
    while (left-- > 0) await WORK[what]();
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: inFlight }, worker));
  process.send((count * 1000) / (performance.now() - started));
});
process.on('disconnect', () => process.exit(0));
