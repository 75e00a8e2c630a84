import { useSyncExternalStore } from 'react';

export interface Store<T> {
  read: () => T;
  change: (change: Partial<T>) => void;
  use: () => T;
}

/** A value that several pages share; all pages of a mini-program live at once. */
export function store<T extends object>(first: T): Store<T> {
  let value = first;
  const listeners = new Set<() => void>();
  const read = () => value;
  const listen = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    read,
    change(change) {
      value = { ...value, ...change };
      listeners.forEach((listener) => listener());
    },
    use: () => useSyncExternalStore(listen, read, read),
  };
}
