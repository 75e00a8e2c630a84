import { useState } from 'react';
import { recall, remember } from './storage';

/**
 * Words being written, kept on this phone until they have been sent: a refusal, a lost network or a closed app must not
 * cost them. `name` says what they are for.
 */
export function useKeptText(name: string) {
  const storage = `kept-text:${name}`;
  const [text, setText] = useState(() => {
    const kept = recall(storage);
    return typeof kept === 'string' ? kept : '';
  });
  const write = (next: string) => {
    setText(next);
    remember(storage, next);
  };
  return {
    text,
    write,
    /** They have been sent: nothing is kept any longer. The field goes on showing them until it closes. */
    sent: () => remember(storage, ''),
  };
}
