import { useDidShow } from '@tarojs/taro';
import { refreshSession, startSession, useSession, type Me } from '../../platform/session';
import { ErrorState, Skeleton } from '../../ui/load';
import { Page } from '../../ui/page';
import { AnyCompound, CompoundPicker } from '../compound-picker';
import { Account, Asked } from './account';
import { Belonging } from './belonging';
import { Phones } from './phones';
import { Screen } from './screen';
import { SignIn } from './sign-in';
import { Standing } from './standing';
import { WhoIAm } from './who-i-am';

/** Whether she lives or works anywhere: then there is nothing else to look at. */
const belongs = (person: Me | null): boolean =>
  person !== null && [...person.homes, ...person.posts].some((one) => one.until === null);

definePageConfig({ navigationBarTitleText: '我的' });

export default function Me() {
  const { state, message, person, standing, phones, compounds, compoundId, preferences } = useSession();
  useDidShow(refreshSession);
  return (
    <Page phones={phones ? [] : undefined}>
      {person && <Asked person={person} />}
      {state === 'loading' && <Skeleton rows={1} />}
      {state === 'failed' && <ErrorState message={message ?? ''} onRetry={() => void startSession()} />}
      {state === 'ready' &&
        (person ? <WhoIAm person={person} /> : standing ? <Standing standing={standing} /> : <SignIn />)}
      {person && <Belonging person={person} />}
      {state === 'ready' && person && <Account person={person} />}
      <Screen preferences={preferences} />
      {compounds.length > 1 ? (
        <CompoundPicker title="看哪个小区" compounds={compounds} chosen={compoundId} />
      ) : (
        state === 'ready' &&
        !belongs(person) && <AnyCompound title="看哪个小区" compounds={compounds} chosen={compoundId} />
      )}
      {phones && <Phones phones={phones} />}
    </Page>
  );
}
