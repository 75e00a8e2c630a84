const ON_H5 = process.env.TARO_ENV === 'h5';

interface Spoken {
  role?:
    | 'button'
    | 'link'
    | 'radio'
    | 'radiogroup'
    | 'switch'
    | 'checkbox'
    | 'tab'
    | 'tablist'
    | 'dialog'
    | 'img'
    | 'alert'
    | 'status'
    | 'heading'
    | 'progressbar'
    | 'list'
    | 'listitem'
    | 'navigation'
    | 'contentinfo'
    | 'main'
    | 'table'
    | 'row'
    | 'rowheader'
    | 'cell';
  label?: string;
  hidden?: boolean;
  checked?: boolean;
  disabled?: boolean;
  /** Of a heading; browsers only. The page's title is 1. */
  level?: 1 | 2;
}

/**
 * What a screen reader is told about a node. WeChat knows `aria-role`, browsers `role`; a browser's custom element
 * has neither tab stop nor keyboard, so nodes that are tapped get both from `tappable`.
 */
export function spoken({
  role,
  label,
  hidden,
  checked,
  disabled,
  level = 2,
}: Spoken): Record<string, string> {
  const said: Record<string, string> = {};
  if (role) said[ON_H5 ? 'role' : 'aria-role'] = role;
  if (ON_H5 && role === 'heading') said['aria-level'] = String(level);
  if (label) said['aria-label'] = label;
  if (hidden) said['aria-hidden'] = 'true';
  if (checked !== undefined)
    said[ON_H5 && role === 'tab' ? 'aria-selected' : 'aria-checked'] = String(checked);
  if (disabled) said['aria-disabled'] = 'true';
  return said;
}

/**
 * What a screen reader says of a native input or image. In browsers Taro draws those inside a custom element, and only
 * `nativeProps` reach what is really read.
 */
export function named(label: string, as: 'aria-label' | 'alt' = 'aria-label'): Record<string, unknown> {
  return ON_H5 ? { nativeProps: { [as]: label } } : { 'aria-label': label };
}

interface Key {
  key?: string;
  preventDefault: () => void;
}

/** A node that is tapped: announced as what it is, reached by Tab and pressed by Enter or the space bar in a browser. */
export function tappable(onTap: (() => void) | undefined, said: Spoken = {}): Record<string, unknown> {
  if (!onTap) return spoken(said);
  const node: Record<string, unknown> = {
    ...spoken({ role: 'button', ...said }),
    onClick: said.disabled ? undefined : onTap,
  };
  if (!ON_H5) return node;
  node['tabindex'] = said.disabled ? '-1' : '0';
  node['onKeyDown'] = (event: Key) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (!said.disabled) onTap();
  };
  return node;
}

/** A part that scrolls by itself: in a browser it needs a tab stop, or the keyboard never reaches what is below. */
export const scrolled = (): Record<string, string> => (ON_H5 ? { tabindex: '0' } : {});

/** Class names without the empty ones. Write each whole: a name that is put together escapes every search. */
export const classes = (...names: (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ');
