import { readFileSync } from 'node:fs';
import ts from 'typescript';

function titleIn(node: ts.ObjectLiteralExpression): string | undefined {
  for (const one of node.properties)
    if (ts.isPropertyAssignment(one) && ts.isIdentifier(one.name) && one.name.text === 'title')
      return ts.isStringLiteralLike(one.initializer) ? one.initializer.text : undefined;
  return undefined;
}

/** `describe`, `it`, `test`, also `.each`: the word and its title. Skipped ones keep nothing true. */
function titled(node: ts.CallExpression, source: ts.SourceFile): { group: boolean; title: string } | null {
  const [word] = /^(describe|it|test)(?=$|\.each\b)/.exec(node.expression.getText(source)) ?? [];
  const [first] = node.arguments;
  if (!word || !first || !ts.isStringLiteralLike(first)) return null;
  return { group: word === 'describe', title: first.text };
}

/** The names of the tests of a file, each behind those of its groups: `a question › is answered once`. */
export function testsOf(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const names: string[] = [];
  const visit = (node: ts.Node, groups: string[]): void => {
    let within = groups;
    if (ts.isCallExpression(node)) {
      if (/^(?:(?:describe|it|test)\.(?:skip|todo)|x(?:it|describe))\b/.test(node.expression.getText(source)))
        return;
      const found = titled(node, source);
      if (found?.group) within = [...groups, found.title];
      else if (found) names.push([...groups, found.title].join(' › '));
    } else if (path.endsWith('.e2e.ts') && ts.isObjectLiteralExpression(node)) {
      const title = titleIn(node);
      if (title !== undefined) {
        within = [...groups, title];
        names.push(within.join(' › '));
      }
    }
    ts.forEachChild(node, (child) => visit(child, within));
  };
  visit(source, []);
  return names;
}

export const testsIn = (path: string): string[] => testsOf(path, readFileSync(path, 'utf8'));
