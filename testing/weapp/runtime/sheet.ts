/** Something WeChat lays over the page: a dialog, a list of actions, a picker. */
export interface Sheet {
  title?: string;
  text?: string;
  content?: HTMLElement;
  options?: string[];
  buttons: string[];
}

/** What the person tapped: one of the options or one of the buttons, by position. */
export interface SheetAnswer {
  option?: number;
  button?: number;
}

function box(className: string, text: string, parent: HTMLElement): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.textContent = text;
  parent.append(element);
  return element;
}

/** Until the browser's own click after a tap is over (ms). */
const AFTER_CLICK = 60;

/** Shows a sheet until the person taps an option or a button. */
export function openSheet({ title, text, content, options, buttons }: Sheet): Promise<SheetAnswer> {
  return new Promise((resolve) => {
    const mask = document.createElement('div');
    mask.className = 'sheet-mask';
    const sheet = box('sheet', '', mask);
    sheet.setAttribute('role', 'dialog');
    if (title) box('sheet-title', title, sheet);
    if (text) box('sheet-text', text, sheet);
    if (content) sheet.append(content);
    const tappable = (label: string, kind: 'option' | 'button', index: number) => {
      const element = box(`sheet-${kind}`, label, sheet);
      element.setAttribute('role', kind);
      element.addEventListener('click', () => {
        mask.remove();
        resolve({ [kind]: index });
      });
    };
    options?.forEach((label, index) => tappable(label, 'option', index));
    buttons.forEach((label, index) => tappable(label, 'button', index));
    // Chromium sends a click after the tap that opened the sheet; it must not hit what just appeared under the finger.
    setTimeout(() => document.getElementById('over')!.append(mask), AFTER_CLICK);
  });
}
