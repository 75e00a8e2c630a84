import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A sentence as it stands in the source; `…` is whatever the program puts in. */
export type Sentences = Map<string, Set<string>>;

const HAN = /\p{Script=Han}/u;

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression);
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map((span) => `…${span.literal.text}`).join('');
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === undefined && right === undefined ? undefined : `${left ?? '…'}${right ?? '…'}`;
}

/** What stands between two tags is one text: lines are joined as JSX joins them. */
function textOfChild(child: ts.JsxChild): string {
  if (ts.isJsxText(child)) return child.text.replace(/\s*\n\s*/g, '');
  if (ts.isJsxExpression(child) && child.expression && ts.isStringLiteralLike(child.expression))
    return child.expression.text;
  return '…';
}

function visit(node: ts.Node, found: (text: string) => void): void {
  if (ts.isJsxElement(node) || ts.isJsxFragment(node)) found(node.children.map(textOfChild).join(''));
  const whole = textOf(node);
  if (whole !== undefined) {
    found(whole);
    inside(node, found);
  } else ts.forEachChild(node, (child) => visit(child, found));
}

/** Parts of a text are no texts of their own, but what they put in may hold some. */
function inside(node: ts.Node, found: (text: string) => void): void {
  if (ts.isStringLiteralLike(node)) return;
  if (ts.isTemplateExpression(node)) node.templateSpans.forEach((span) => visit(span.expression, found));
  else if (textOf(node) === undefined) visit(node, found);
  else ts.forEachChild(node, (child) => inside(child, found));
}

/** The Chinese sentences of one file. Patterns of words that are looked for are none. */
export function sentencesOf(path: string, source: string): string[] {
  const all: string[] = [];
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, false), (text) => {
    if (HAN.test(text) && !/[|\\[]/.test(text))
      all.push(
        ...text
          .replace(/\s+/g, ' ')
          .replace(/…+/g, '…')
          .split(/(?<=[。！？；])/),
      );
  });
  return [...new Set(all.map((one) => one.trim()).filter((one) => HAN.test(one)))];
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(entry.name) && !/\.spec\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** All Chinese sentences that screens, notices and messages are made of, with the files that hold each. */
export function sentencesBelow(...folders: string[]): Sentences {
  const all: Sentences = new Map();
  for (const path of folders.flatMap(filesBelow)) {
    const source = readFileSync(path, 'utf8');
    if (HAN.test(source))
      for (const one of sentencesOf(path, source)) all.set(one, (all.get(one) ?? new Set()).add(path));
  }
  return all;
}
