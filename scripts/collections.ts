/** `npm run collections`: writes config/collections.json from what the nouns declare. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectionsFile, declaredCollections } from '../config/collections';

const file = join(__dirname, '../config/collections.json');
declaredCollections().then(
  (declared) => writeFileSync(file, collectionsFile(declared)),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
