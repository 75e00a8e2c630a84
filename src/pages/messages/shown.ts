import { open, TAB } from '../../platform/routes';
import { store } from '../../platform/store';

/** What waits, or what was told. */
export type Shown = 'matters' | 'notices';

/** Which of the two the page of messages shows: a tab page takes no parameter. */
export const shown = store<{ shown: Shown }>({ shown: 'notices' });

/** To the list of everything that waits for the reader. */
export function openMatters(): void {
  shown.change({ shown: 'matters' });
  open(TAB.messages);
}
