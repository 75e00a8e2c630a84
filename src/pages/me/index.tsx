import { useDidShow } from '@tarojs/taro';
import { refreshSession, startSession, useSession } from '../../platform/session';
import { ErrorState, Skeleton } from '../../ui/load';
import { Page } from '../../ui/page';
import { CompoundPicker } from '../compound-picker';
import { Belonging } from './belonging';
import { Phones } from './phones';
import { Screen } from './screen';
import { SignIn } from './sign-in';
import { WhoIAm } from './who-i-am';

definePageConfig({ navigationBarTitleText: '我的' });

export default function Me() {
  const { state, message, person, phones, compounds, compoundId, preferences } = useSession();
  useDidShow(refreshSession);
  return (
    <Page phones={phones ? [] : undefined}>
      {state === 'loading' && <Skeleton rows={1} />}
      {state === 'failed' && <ErrorState message={message ?? ''} onRetry={() => void startSession()} />}
      {state === 'ready' && (person ? <WhoIAm person={person} /> : <SignIn />)}
      {person && <Belonging person={person} />}
      <Screen preferences={preferences} />
      {compounds.length > 1 && (
        <CompoundPicker title="看哪个小区" compounds={compounds} chosen={compoundId} />
      )}
      {phones && <Phones phones={phones} />}
    </Page>
  );
}
