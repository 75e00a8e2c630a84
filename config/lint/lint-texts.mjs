import path from 'node:path';
import process from 'node:process';
import { ESLint } from 'eslint';
import ts from 'typescript';
import tseslint from 'typescript-eslint';

/**
 * Lints texts as if they stood in the named (existing) files: JSON `[{path, text}]` in, `[[ruleId]]` out. Types are known
 * in the few files of `tsconfig.json` beside this one, since a program of the whole project would be made again for each
 * text; in all others the rules that ask for types are off.
 */
const here = import.meta.dirname;
const { config } = ts.readConfigFile(path.join(here, 'tsconfig.json'), ts.sys.readFile);
const typed = new Set(config.files.map((file) => path.resolve(here, file)));
const parsed = (parserOptions) => ({ languageOptions: { parserOptions } });

const withTypes = new ESLint({
  // with CI=true the parser would take the program for one that is read once, and see the file on disk for the text
  overrideConfig: parsed({
    project: path.join(here, 'tsconfig.json'),
    disallowAutomaticSingleRunInference: true,
  }),
});
const without = new ESLint({
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { rules: { 'hongxin/no-fen-arithmetic': 'off', 'hongxin/used-answers': 'off' } },
  ],
});

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const found = [];
for (const { path: filePath, text } of JSON.parse(Buffer.concat(chunks).toString('utf8'))) {
  const eslint = typed.has(path.resolve(filePath)) ? withTypes : without;
  const [result] = await eslint.lintText(text, { filePath });
  found.push(result.messages.map((message) => message.ruleId ?? message.message));
}
process.stdout.write(JSON.stringify(found));
