import { COLLECTIONS } from './crash-collections';
import { openDatabase } from './database';

// Writes as fast as it can and names on its output what was acknowledged, until it is killed.
async function write(file: string): Promise<void> {
  const database = openDatabase({ file, collections: COLLECTIONS, now: () => Date.now() });
  const send = (body: Record<string, unknown> & { action: string }) =>
    database.handle({ collectionName: 'kept', ...body });
  await send({
    action: 'database.modifyDocument',
    query: '{"_id":"counter"}',
    data: '{"n":0}',
    merge: false,
    upsert: true,
  });
  for (let n = 1; ; n += 1) {
    const id = `${process.pid}-${n}`;
    const document = JSON.stringify({ _id: id, code: id, tags: [id, 'all'] });
    await send({ action: 'database.insertDocument', data: [document] });
    await send({
      action: 'database.modifyDocument',
      query: '{"_id":"counter"}',
      data: `{"$inc":{"n":1},"$set":{"tags":["${id}"]}}`,
    });
    process.stdout.write(`${id}\n`);
    // Lets the output go out.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

void write(process.argv[2]!);
