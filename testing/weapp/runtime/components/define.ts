import type { glassEasel } from 'glass-easel-miniprogram-adapter';
import { builtInSpace, registerBuiltIn } from '../code-space';

/** The type of a property as WXML converts it; an object sets its default; `null` takes anything. */
export type PropertyType =
  | typeof String
  | typeof Number
  | typeof Boolean
  | typeof Array
  | null
  | { type: typeof String | typeof Number | typeof Boolean; value: string | number | boolean };

/** A built-in component in the document. */
export interface Host {
  element: HTMLElement;
  /** What the template gave for a property. */
  property<T>(name: string): T;
  /** Sends an event to the mini-program. */
  emit(event: string, detail: unknown, options?: { bubbles?: boolean; composed?: boolean }): void;
  /** `touched` is the node under the finger, if a touch brought the event. */
  on(event: string, listener: (touched: EventTarget | null) => void): void;
}

/** What a component does when the template changes a property. */
export type OnProperty = (name: string, value: unknown) => void;

interface Instance {
  data: Record<string, unknown>;
  onProperty?: OnProperty;
  _$: glassEasel.GeneralComponent & { $$: HTMLElement };
}

/** Attributes for screen readers: every component carries them to its element. */
const ARIA = 'Label Role Checked Disabled Expanded Hidden Live Modal Selected Valuenow'
  .split(' ')
  .map((name) => `aria${name}`);

function writeAria(element: HTMLElement, name: string, value: unknown): void {
  const attribute =
    name === 'ariaRole' ? 'role' : name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`);
  if (value === undefined || value === null || value === '') element.removeAttribute(attribute);
  else element.setAttribute(attribute, String(value));
}

/**
 * Registers a built-in component. `start` runs when an element enters the document; what it returns is then
 * called for every property, and again whenever one changes.
 */
export function defineComponent(
  tag: string,
  properties: Record<string, PropertyType>,
  start: (host: Host) => OnProperty | void,
): void {
  const names = Object.keys(properties);
  const apply = (instance: Instance, name: string) => {
    if (name.startsWith('aria')) writeAria(instance._$.$$, name, instance.data[name]);
    else instance.onProperty?.(name, instance.data[name]);
  };
  const all = [...names, ...ARIA];
  const definition = builtInSpace.component(`wx-${tag}`).definition({
    options: { virtualHost: false },
    properties: { ...properties, ...Object.fromEntries(ARIA.map((name) => [name, null])) },
    lifetimes: {
      attached(this: unknown) {
        const instance = this as Instance;
        const node = instance._$;
        instance.onProperty =
          start({
            element: node.$$,
            property: <T>(name: string) => instance.data[name] as T,
            emit: (event, detail, options) => node.triggerEvent(event, detail, options ?? {}),
            on: (event, listener) =>
              node.addListener(event, (sent) =>
                listener((sent.getOriginalEvent() as Event | null)?.target ?? null),
              ),
          }) ?? (() => undefined);
        for (const name of all) apply(instance, name);
      },
    },
    observers: Object.fromEntries(
      all.map((name) => [
        name,
        function (this: unknown) {
          const instance = this as Instance;
          if (instance.onProperty) apply(instance, name);
        },
      ]),
    ),
  } as Parameters<ReturnType<typeof builtInSpace.component>['definition']>[0]);
  const registered = definition.register() as unknown as { _$: glassEasel.GeneralComponentDefinition };
  registerBuiltIn(tag, registered._$);
}
