/** `npm run config`: writes config/collections.json and config/wechat-templates.json from what the nouns declare. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectionsFile, declaredCollections, declaredTemplates, templatesFile } from '../config/declared';

const write = (name: string, text: string) => writeFileSync(join(__dirname, '../config', name), text);

async function main(): Promise<void> {
  write('collections.json', collectionsFile(await declaredCollections()));
  write('wechat-templates.json', templatesFile(await declaredTemplates()));
}
main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
