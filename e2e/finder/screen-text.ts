/** Parts of the local demo around the app that say nothing of the app itself. */
const AROUND = '.local-bar';

const NOT_TEXT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE']);

/** Without any blank or word joiner, so that a label matches however its parts are spread over nodes. */
export const squeezed = (text: string | null): string => (text ?? '').replace(/[\s\u2060]+/g, '');

/** Shown, with a size, and not beside the screen (Taro slides pages in from there). */
export function isVisible(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true }) || element.closest(AROUND)) return false;
  const { width, height, left, right } = element.getBoundingClientRect();
  return width > 0 && height > 0 && right > 0 && left < window.innerWidth;
}

/** The innermost elements whose text contains the wanted one. */
export function* innermost(root: Element, wanted: string): Generator<Element> {
  let inside = false;
  for (const child of root.children) {
    if (NOT_TEXT.has(child.tagName) || !squeezed(child.textContent).includes(wanted)) continue;
    inside = true;
    yield* innermost(child, wanted);
  }
  if (!inside && root !== document.body && squeezed(root.textContent).includes(wanted)) yield root;
}

const asText = (parts: string[]): string =>
  parts
    .join('\n')
    .replaceAll('\u2060', '')
    .replace(/[^\S\n]+/g, ' ');

/** What the app says now, without what the reader has typed herself: that it stands in a field proves nothing. */
export function saidText(): string {
  const parts = [...document.body.children]
    .filter((part): part is HTMLElement => part instanceof HTMLElement && !part.matches(AROUND))
    // `innerText` of what is not shown would be all of its text.
    .filter((part) => !NOT_TEXT.has(part.tagName) && part.checkVisibility())
    .map((part) => part.innerText);
  return asText(parts);
}

const fieldsInSight = () =>
  [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].filter(
    (field) => isVisible(field) && field.type !== 'checkbox' && field.type !== 'radio',
  );

/** What stands in the fields. */
export const typedTexts = (): string[] => fieldsInSight().map((field) => field.value);

/** Everything a person can read now, fields with what stands in them; runs of blanks are one blank. */
export const screenText = (): string =>
  asText([saidText(), ...fieldsInSight().map((field) => field.value || field.placeholder)]);
