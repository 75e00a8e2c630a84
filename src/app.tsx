import { useMemo, type PropsWithChildren } from 'react';
import Taro, { useLaunch, usePageNotFound } from '@tarojs/taro';
import { dial, usualPhones } from './platform/phone';
import { back, isTabPage, LOST, open, replaceWith, TAB } from './platform/routes';
import { goSignIn } from './platform/sign-in-way';
import { resumeSession, useSession } from './platform/session';
import { sendConsents } from './platform/subscribe';
import { paintAround, useSystemTheme } from './platform/theme';
import { SurroundingsContext, type Surroundings } from './ui/surroundings';
import bars from './theme.json';
import './app.scss';

/** What only loses a convenience when it fails: it is tried again at the next launch. */
const quietly = (work: Promise<unknown>): void => void work.catch(() => undefined);

/** The parts that all pages share: who is reading, how the screen looks, whom to call. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    if (process.env.TARO_ENV === 'weapp') Taro.cloud.init({ traceUser: false });
    void resumeSession().then(() => quietly(sendConsents()));
  });

  usePageNotFound(() => replaceWith(LOST));

  const { preferences, phones } = useSession();
  const system = useSystemTheme();
  const { elder, theme } = preferences;
  const dark = (theme === 'system' ? system : theme) === 'dark';
  const surroundings = useMemo<Surroundings>(
    () => ({
      elder,
      dark,
      phones: usualPhones(phones),
      dial,
      back,
      home: () => open(TAB.home),
      signIn: goSignIn,
      leadsBack: () => !isTabPage(),
      paint: (onHero) =>
        paintAround({ elder, dark, onHero, bars: dark ? bars.dark : bars.light, tabPage: isTabPage() }),
    }),
    [elder, dark, phones],
  );
  return <SurroundingsContext.Provider value={surroundings}>{children}</SurroundingsContext.Provider>;
}
