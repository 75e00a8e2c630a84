import { findChoice, findField, findToggle, turnWheel } from './controls';
import { clickArrived, watchClick } from './clicks';
import { findTappable, isDisabled } from './places';
import { saidText, screenText, typedTexts } from './screen-text';

/** Runs in the page: finds what a person means by a label. */
const finder = {
  watchClick,
  clickArrived,

  findTappable,
  findField,
  findToggle,
  findChoice,
  isDisabled,
  saidText,
  screenText,
  turnWheel,
  typedTexts,
};

declare global {
  interface Window {
    __finder: typeof finder;
  }
}

window.__finder = finder;
