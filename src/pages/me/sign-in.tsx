import { accountRefusal } from '#domain/people/account-texts';
import { signIn } from '../../platform/session';
import { backFromSignIn } from '../../platform/sign-in-way';
import { useAction } from '../../platform/use-action';
import { Card } from '../../ui/card';
import { Words } from '../../ui/words';
import { PhoneButton } from './phone-button';

const NOT_GIVEN = '没有取得手机号，没有登录。不登录也可以看收费公示；需要帮助请打物业服务电话。';

/** For a visitor: what signing in is good for, and the one tap that does it; `beside` another that matters more. */
export function SignIn({ beside = false }: { beside?: boolean }) {
  const enter = useAction(async (code: string, key: string) => {
    await signIn(code, key);
    backFromSignIn();
  }, accountRefusal);
  return (
    <Card title="您还没有登录">
      <Words tone="quiet">
        登录后可以看到您家每月的费用、对收费提问、为家里老人请人代办。请用登记在物业的手机号：用它认出您、找到您的房子，办您申请的代办时用它联系您。别人看您的完整号码都有记录，您能看到是谁。
      </Words>
      <PhoneButton kind={beside ? 'plain' : 'primary'} action={enter} notGiven={NOT_GIVEN}>
        手机号登录
      </PhoneButton>
    </Card>
  );
}
