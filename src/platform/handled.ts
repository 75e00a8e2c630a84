import { asHandledLinks, isHandled, withHandled, type HandledLinks } from './handled-links';
import { serverNow } from './server-clock';
import { recall, remember } from './storage';
import { store } from './store';

const NAME = 'handled-links';

const acted = store<{ links: HandledLinks }>({ links: asHandledLinks(recall(NAME)) });

/**
 * The reader has just acted on what `link` leads to, with success: for two minutes 今日 does not list what waited
 * there, which else would stand until the timer has come by. Call it after each action that a matter may wait for.
 */
export function handled(link: string): void {
  const links = withHandled(acted.read().links, link, serverNow());
  acted.change({ links });
  remember(NAME, links);
}

/** Tells of a matter whether it still waits for the reader. */
export function useStillWaits(): (matter: { link: string; since: number }) => boolean {
  const { links } = acted.use();
  return (matter) => !isHandled(links, matter, serverNow());
}
