const NAMED = { 'aria-role': '', 'aria-label': '' };

/**
 * Taro's template of a mini-program has no aria attribute at all; what is listed here is let through
 * (by `@tarojs/plugin-inject`). Each costs bytes on every node, so only what `src/ui` uses is listed.
 */
export const ARIA = {
  View: { ...NAMED, 'aria-hidden': 'false', 'aria-checked': '', 'aria-disabled': 'false' },
  Text: { 'aria-label': '', 'aria-hidden': 'false' },
  Button: { ...NAMED, 'aria-disabled': 'false' },
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
  Picker: { ...NAMED },
  Switch: { 'aria-label': '' },
  Image: { 'aria-label': '' },
};
