/** How long a busy page takes to make a click of a touch at most (ms). */
const UNTIL_CLICK = 2_000;

let arrived: Promise<boolean> = Promise.resolve(false);

/** Listens for the next click on an element or in it. */
export function watchClick(element: Element): void {
  arrived = new Promise((resolve) => {
    const hear = (event: Event) => {
      if (event.composedPath().includes(element)) resolve(true);
    };
    document.addEventListener('click', hear, { capture: true });
    setTimeout(() => document.removeEventListener('click', hear, { capture: true }), 10_000);
    giveUp = () => setTimeout(() => resolve(false), UNTIL_CLICK);
  });
}

let giveUp: () => void = () => undefined;

/** Whether the click on the element last watched has come, or comes in a moment. */
export function clickArrived(): Promise<boolean> {
  giveUp();
  return arrived;
}
