import { innermost, isVisible, squeezed } from './screen-text';

const ROLES = ['button', 'link', 'tab', 'option', 'radio', 'checkbox', 'switch', 'menuitem'];

/** What people tap. WeChat's `aria-role` is `role` there; `…-core` are Taro's elements in browsers. */
const TAPPABLE = [
  'button, a, label, taro-button-core, wx-button, wx-label, navigator, checkbox, radio, .weui-tabbar__item, .weui-picker__action',
  ...ROLES.map((role) => `[role=${role}], [aria-role=${role}]`),
].join(',');

/** Frames around others: their label names the whole, not something to tap. */
const FRAMES = ['radiogroup', 'tablist', 'dialog', 'list', 'navigation', 'img', 'status']
  .map((role) => `[role=${role}], [aria-role=${role}]`)
  .join(',');

const DIALOGS = '[role=dialog], [aria-role=dialog], .taro__modal, .weui-picker';

/** Where to look: the dialog on top, as long as there is one. */
export function topmost(): Element {
  const open = [...document.querySelectorAll(DIALOGS)].filter(isVisible);
  return open[open.length - 1] ?? document.body;
}

/** How many steps up from an element until the text is in sight too: the smaller, the closer they stand. */
function distance(element: Element, text: string): number {
  let steps = 0;
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (squeezed(at.textContent).includes(text)) return steps;
    steps += 1;
  }
  return Infinity;
}

interface Candidate {
  element: Element;
  /** The smaller, the better the label fits. */
  rank: number;
}

function byLabel(root: Element, wanted: string): Candidate[] {
  return [...root.querySelectorAll('[aria-label]')]
    .filter((element) => !element.matches(FRAMES) && isVisible(element))
    .flatMap((element) => {
      const label = squeezed(element.getAttribute('aria-label'));
      if (label === wanted) return [{ element, rank: element.matches(TAPPABLE) ? 1 : 3 }];
      return label.includes(wanted) ? [{ element, rank: 5 }] : [];
    });
}

/** Text that stands on nothing to be tapped is no candidate: a tap on it would do nothing, and count as done. */
function byText(root: Element, wanted: string): Candidate[] {
  return [...innermost(root, wanted)].filter(isVisible).flatMap((element) => {
    const tappable = element.closest(TAPPABLE);
    if (!tappable) return [];
    if (squeezed(tappable.textContent) === wanted) return [{ element: tappable, rank: 0 }];
    return [{ element, rank: squeezed(element.textContent) === wanted ? 2 : 4 }];
  });
}

/** What a person would tap when told its label; `near` tells look-alikes apart by a text beside the right one. */
export function findTappable(label: string, near?: string): Element | null {
  const wanted = squeezed(label);
  const root = topmost();
  let candidates = [...byLabel(root, wanted), ...byText(root, wanted)];
  if (near !== undefined) {
    const text = squeezed(near);
    const closest = Math.min(...candidates.map(({ element }) => distance(element, text)));
    candidates = candidates.filter(({ element }) => distance(element, text) === closest);
  }
  // A stable sort: among equals the first on the page.
  return candidates.sort((one, other) => one.rank - other.rank)[0]?.element ?? null;
}

/** Walks up from a label until `pick` finds what belongs to it: first after the label, else before it. */
export function beside(label: string, selector: string): Element | null {
  for (const text of innermost(topmost(), squeezed(label))) {
    if (!isVisible(text)) continue;
    for (let at: Element | null = text; at; at = at.parentElement) {
      const found = [...at.querySelectorAll(selector)].filter(isVisible);
      const after = found.find(
        (element) => text.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
      const chosen = after ?? found[found.length - 1];
      if (chosen) return chosen;
    }
  }
  return null;
}

/** Whether WeChat or the browser would ignore a tap on it. */
export function isDisabled(element: Element): boolean {
  return element.closest('[disabled]:not([disabled=false]), [aria-disabled=true]') !== null;
}
