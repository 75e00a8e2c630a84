import { beside, topmost } from './places';
import { innermost, isVisible, squeezed } from './screen-text';

const FIELDS = 'input:not([type=hidden], [type=checkbox], [type=radio], [type=file]), textarea';
const TOGGLES =
  '[role=switch], [role=checkbox], [role=radio], [aria-role=switch], [aria-role=checkbox], [aria-role=radio], input[type=checkbox], input[type=radio]';
const PICKERS = 'taro-picker-core, picker';

/** A control's own name, or that of the component it stands in. */
const labelOf = (control: Element) =>
  squeezed(control.closest('[aria-label]')?.getAttribute('aria-label') ?? '');

function named(selector: string, label: string): Element | null {
  const wanted = squeezed(label);
  const controls = [...topmost().querySelectorAll(selector)].filter(isVisible);
  return (
    controls.find((control) => labelOf(control) === wanted) ??
    // A field in error carries the reason behind its label, a picker what is chosen.
    controls.find(
      (control) =>
        /^[，：]/.test(labelOf(control).replace(wanted, '')) && labelOf(control).startsWith(wanted),
    ) ??
    null
  );
}

/** A text field by its accessible name, its placeholder, or the label beside it. */
export function findField(label: string): Element | null {
  const wanted = squeezed(label);
  const byPlaceholder = [...topmost().querySelectorAll<HTMLInputElement>(FIELDS)]
    .filter(isVisible)
    .find((field) => squeezed(field.placeholder) === wanted);
  return named(FIELDS, label) ?? byPlaceholder ?? beside(label, FIELDS);
}

/** A switch, checkbox or radio. */
export function findToggle(label: string): Element | null {
  return named(TOGGLES, label) ?? beside(label, TOGGLES);
}

/** What leads to an option under a label: a picker to open, or the option itself where all are in sight. */
export function findChoice(label: string, option: string): { picker: Element } | { chip: Element } | null {
  const picker = named(PICKERS, label);
  if (picker) return { picker };
  const wanted = squeezed(option);
  for (const text of innermost(topmost(), squeezed(label))) {
    if (!isVisible(text)) continue;
    for (let at: Element | null = text; at; at = at.parentElement) {
      const near = [...at.querySelectorAll(PICKERS)].find(isVisible);
      if (near) return { picker: near };
      const chips = [...innermost(at, wanted)].filter((chip) => chip !== text && isVisible(chip));
      const chip = chips.find((each) => squeezed(each.textContent) === wanted);
      if (chip) return { chip };
    }
  }
  return null;
}

/** Height of a line in Taro's wheel (px). */
const WHEEL_LINE = 34;

/** Two frames: Taro's wheel takes a movement into account when it paints. */
const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

async function drag(wheel: Element, down: number): Promise<void> {
  const { left, top } = wheel.getBoundingClientRect();
  const send = (type: string, y: number) => {
    const touch = new Touch({ identifier: 1, target: wheel, clientX: left + 10, clientY: y });
    const init = {
      bubbles: true,
      cancelable: true,
      changedTouches: [touch],
      touches: type === 'touchend' ? [] : [touch],
    };
    wheel.dispatchEvent(new TouchEvent(type, init));
  };
  send('touchstart', top + 10);
  send('touchmove', top + 10 + down);
  await painted();
  send('touchend', top + 10 + down);
  await painted();
}

/**
 * Turns one column of the open wheel of Taro's picker to a line; `false` if it has no such line. Its columns follow
 * the finger, so one drag of any length does it.
 */
export async function turnWheel(column: number, line: string): Promise<boolean> {
  const picker = [...document.querySelectorAll('.weui-picker')].find(isVisible);
  const wheel = picker?.querySelectorAll('taro-picker-group')[column];
  if (!wheel) return false;
  const lines = [...wheel.querySelectorAll('.weui-picker__item')].map((item) => squeezed(item.textContent));
  const index = lines.indexOf(squeezed(line));
  if (index < 0) return false;
  const items = wheel.querySelectorAll('.weui-picker__item');
  const middle = wheel.querySelector('.weui-picker__indicator')!.getBoundingClientRect();
  const at = items[index]!.getBoundingClientRect();
  const down = Math.round((middle.top - at.top) / WHEEL_LINE) * WHEEL_LINE;
  if (down !== 0) await drag(wheel, down);
  return true;
}
