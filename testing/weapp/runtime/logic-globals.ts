/**
 * What code finds in WeChat's logic layer: the language, timers, console and what WeChat adds. There is no
 * window, document, fetch, URL, TextEncoder, crypto, requestAnimationFrame or Intl (Android's engine is built
 * without it), so a name that is not in this list reads as undefined.
 */
const LANGUAGE = [
  'Array ArrayBuffer BigInt Boolean DataView Date Error EvalError Float32Array Float64Array Function Infinity',
  'Int16Array Int32Array Int8Array JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect',
  'RegExp Set String Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray',
  'WeakMap WeakSet decodeURI decodeURIComponent encodeURI encodeURIComponent escape isFinite isNaN parseFloat',
  'parseInt undefined unescape',
]
  .join(' ')
  .split(' ');

const FUNCTIONS_OF_WINDOW = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const;

/** The scope in which mini-program code runs. `added` are WeChat's own names (wx, Page, getApp and so on). */
export function logicScope(added: Record<string, unknown>): object {
  const names: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const browser = window as unknown as Record<string, unknown>;
  for (const name of LANGUAGE) names[name] = browser[name];
  for (const name of FUNCTIONS_OF_WINDOW) names[name] = (browser[name] as () => void).bind(window);
  names.console = console;
  Object.assign(names, added);
  const globalObject = { ...names };
  globalObject.global = globalObject.globalThis = globalObject;
  Object.assign(names, { global: globalObject, globalThis: globalObject });
  return new Proxy(names, {
    has: (_, key) => typeof key === 'string',
    get: (target, key) => (typeof key === 'string' ? target[key] : undefined),
    // Strict code may not create globals by assignment.
    set: () => false,
  });
}
