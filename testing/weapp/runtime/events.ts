import type { glassEasel } from 'glass-easel-miniprogram-adapter';
import { acrossThreads } from './harness';

type AnyFunction = (this: unknown, ...args: unknown[]) => unknown;

let tapsBeingHandled = 0;

/** True only during the synchronous part of a tap's handler: the moment in which WeChat opens its panels. */
export const insideTap = (): boolean => tapsBeingHandled > 0;

/** The fields of an event in WeChat's shape, which glass-easel has at run time but not in its types. */
type FrameworkEvent = glassEasel.Event<unknown> & { target: unknown; currentTarget: unknown; mark?: object };

function isEvent(value: unknown): value is FrameworkEvent {
  return typeof value === 'object' && value !== null && 'getEventName' in value && 'currentTarget' in value;
}

function plainTarget(target: unknown) {
  const element = ((target as { _$?: unknown } | undefined)?._$ ?? target) as
    { id?: string; dataset?: unknown; $$?: HTMLElement } | undefined;
  return {
    id: element?.id ?? '',
    dataset: acrossThreads(element?.dataset ?? {}),
    offsetLeft: element?.$$?.offsetLeft ?? 0,
    offsetTop: element?.$$?.offsetTop ?? 0,
  };
}

function plainTouches(touches: Iterable<Touch> | undefined) {
  return [...(touches ?? [])].map(({ identifier, pageX, pageY, clientX, clientY }) => ({
    identifier,
    pageX,
    pageY,
    clientX,
    clientY,
  }));
}

/** The event as WeChat hands it over: plain JSON, no node, no method. */
function plainEvent(event: FrameworkEvent) {
  const original = (event.getOriginalEvent() ?? {}) as Partial<TouchEvent>;
  const isTouch = /^(touch|tap|long)/.test(event.type);
  const detail = event.detail as { x?: number; y?: number } | undefined;
  return {
    type: event.type,
    timeStamp: event.timeStamp,
    target: plainTarget(event.target),
    currentTarget: plainTarget(event.currentTarget),
    mark: acrossThreads(event.mark ?? {}),
    detail: isTouch ? { x: detail?.x, y: detail?.y } : acrossThreads(event.detail),
    touches: isTouch ? plainTouches(original.touches) : undefined,
    changedTouches: isTouch ? plainTouches(original.changedTouches) : undefined,
  };
}

/** Replaces every function of a page or method table by one that gets plain events. */
export function takePlainEvents(table: Record<string, unknown> | undefined): void {
  for (const [name, method] of Object.entries(table ?? {})) {
    if (typeof method !== 'function') continue;
    table![name] = function (this: unknown, ...args: unknown[]) {
      const isTap = args.some((arg) => isEvent(arg) && arg.type === 'tap');
      if (isTap) tapsBeingHandled += 1;
      try {
        return (method as AnyFunction).apply(
          this,
          args.map((arg) => (isEvent(arg) ? plainEvent(arg) : arg)),
        );
      } finally {
        if (isTap) tapsBeingHandled -= 1;
      }
    };
  }
}
