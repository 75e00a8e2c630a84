import { createRequire } from 'node:module';
import type { PackageFiles } from './package-files';

interface TemplateGroup {
  addTmpl(path: string, text: string): { message: string; startLine: number }[];
  addScript(path: string, text: string): void;
  getTmplGenObjectGroups(): string;
}

// The compiler is CommonJS with a wasm file beside it, and loads only through require.
const { TmplGroup } = createRequire(import.meta.url)('glass-easel-template-compiler') as {
  TmplGroup: new () => TemplateGroup;
};

/** Compiles all WXML and WXS with WeChat's template compiler: its JavaScript, and a problem per warning. */
export function packTemplates(files: PackageFiles): { code: string; problems: string[] } {
  const group = new TmplGroup();
  const problems: string[] = [];
  for (const path of files.ending('.wxml')) {
    for (const warning of group.addTmpl(path.slice(0, -'.wxml'.length), files.text(path))) {
      problems.push(`${path}:${warning.startLine} ${warning.message}`);
    }
  }
  for (const path of files.ending('.wxs')) group.addScript(path.slice(0, -'.wxs'.length), files.text(path));
  return { code: group.getTmplGenObjectGroups(), problems };
}
