import process from 'node:process';
import { ESLint } from 'eslint';

/** Lints texts as if they stood in the named (existing) files: JSON `[{path, text}]` in, `[[ruleId]]` out. */
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const eslint = new ESLint({ cwd: process.cwd() });
const found = [];
for (const { path, text } of JSON.parse(Buffer.concat(chunks).toString('utf8'))) {
  const [result] = await eslint.lintText(text, { filePath: path });
  found.push(result.messages.map((message) => message.ruleId ?? message.message));
}
process.stdout.write(JSON.stringify(found));
