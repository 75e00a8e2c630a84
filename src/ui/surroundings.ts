import { createContext, useContext } from 'react';

/** A telephone that somebody answers, e.g. 物业服务电话. */
export interface Phone {
  label: string;
  number: string;
}

/** What every page needs and no page should have to pass on: how the reader wants the screen, and whom to call. */
export interface Surroundings {
  elder: boolean;
  dark: boolean;
  /** In the order in which they are offered; never empty. */
  phones: readonly Phone[];
  dial: (number: string) => void;
  back: () => void;
  /** To the first page of the tab bar. */
  home: () => void;
  /** To where one signs in. */
  signIn: () => void;
  /** Whether the page in front has a way back: all but those of the tab bar, the first one opened too. */
  leadsBack: () => boolean;
  /** Paints the bars around the page, the upper one like the head of the home page where it has that; WeChat forgets it with each page. */
  paint: (onHero: boolean) => void;
}

export const SurroundingsContext = createContext<Surroundings>({
  elder: false,
  dark: false,
  phones: [],
  dial: () => undefined,
  back: () => undefined,
  home: () => undefined,
  signIn: () => undefined,
  leadsBack: () => false,
  paint: () => undefined,
});

export const useSurroundings = (): Surroundings => useContext(SurroundingsContext);
