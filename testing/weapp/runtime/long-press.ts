import { glassEasel } from 'glass-easel-miniprogram-adapter';

/** WeChat calls a touch of 350 ms without a move a long press. */
const LONG_PRESS_MS = 350;

type Touched = Node & { __wxElement?: glassEasel.GeneralComponent };

/** Sends `longpress`, which glass-easel's document backend does not know. */
export function listenForLongPress(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  document.body.addEventListener(
    'touchstart',
    (event) => {
      stop();
      let node = event.target as Touched | null;
      while (node && !node.__wxElement) node = node.parentNode;
      const target = node?.__wxElement;
      const touch = event.touches[0];
      if (!target || !touch) return;
      const detail = { x: touch.clientX, y: touch.clientY };
      timer = setTimeout(
        () => glassEasel.Event.triggerEvent(target, 'longpress', detail, { bubbles: true, composed: true }),
        LONG_PRESS_MS,
      );
    },
    true,
  );
  for (const end of ['touchmove', 'touchend', 'touchcancel']) document.body.addEventListener(end, stop, true);
}
