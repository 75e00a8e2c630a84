import { findChoice, findField, findToggle, turnWheel } from './controls';
import { findTappable, isDisabled } from './places';
import { screenText } from './screen-text';

/** Runs in the page: finds what a person means by a label. */
const finder = { findTappable, findField, findToggle, findChoice, isDisabled, screenText, turnWheel };

declare global {
  interface Window {
    __finder: typeof finder;
  }
}

window.__finder = finder;
