import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { report } from './report';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const kilobytes = (bytes: number) => Math.round(bytes / 102.4) / 10;

for (const name of readdirSync(path.join(dist, 'functions')).sort()) {
  report(
    `function_kb.${name}`,
    kilobytes(statSync(path.join(dist, 'functions', name, 'index.js')).size),
    'KB',
  );
}

const weapp = path.join(dist, 'weapp');
const app = JSON.parse(readFileSync(path.join(weapp, 'app.json'), 'utf8')) as {
  subPackages?: { root: string }[];
};
const roots = (app.subPackages ?? []).map((one) => one.root.replace(/\/?$/, '/'));
const files = readdirSync(weapp, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(weapp, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
const sizeOf = (wanted: (file: string) => boolean) =>
  kilobytes(files.filter(wanted).reduce((sum, file) => sum + statSync(path.join(weapp, file)).size, 0));

report(
  'weapp_main_kb',
  sizeOf((file) => !roots.some((root) => file.startsWith(root))),
  'KB',
);
for (const root of roots)
  report(
    `weapp_package_kb.${root.replace(/\/$/, '')}`,
    sizeOf((file) => file.startsWith(root)),
    'KB',
  );
