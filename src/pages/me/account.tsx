import { useState } from 'react';
import { people } from '#domain/people/contract';
import { accountRefusal } from '#domain/people/account-texts';
import { call } from '../../platform/call';
import { ConfirmButton } from '../../platform/confirm';
import { afterSignIn, reloadSession, type Me } from '../../platform/session';
import { useAction } from '../../platform/use-action';
import { Banner } from '../../ui/banner';
import { Card } from '../../ui/card';
import { NotMe, Objection } from './not-me';
import { PhoneButton } from './phone-button';

/** Another account that has signed in with the reader's number is told first of all. */
export const Asked = ({ person }: { person: Me }) =>
  person.askedAt === null ? null : (
    <Banner tone="warn" title="有人用您的手机号在另一个微信登录" action={<Objection />}>
      是您本人，就在那个微信里完成核对；不是您，请点“不是我登录的”。
    </Banner>
  );

/** Another number, signing out, and "this is not me". */
export function Account({ person }: { person: Me }) {
  const [changed, setChanged] = useState<string | null>(null);
  const change = useAction(async (phoneCode: string) => {
    const { maskedPhone } = await call(people, 'changeNumber', { phoneCode });
    setChanged(maskedPhone);
    await reloadSession();
  }, accountRefusal);
  return (
    <Card title="账号">
      {changed && <Banner tone="ok">手机号已换成 {changed}。</Banner>}
      <PhoneButton kind="plain" action={change} notGiven="没有取得手机号，没有更换。">
        {person.maskedPhone ? '更换手机号' : '登记手机号'}
      </PhoneButton>
      <ConfirmButton
        button="退出登录"
        title="退出登录？"
        confirm="退出登录"
        perform={() => call(people, 'signOut', {})}
        sayRefusal={accountRefusal}
        onDone={() => void afterSignIn()}
      >
        退出后这个微信不再看到您的房屋和消息。再用同一个手机号登录就能回来。
      </ConfirmButton>
      {person.maskedPhone && <NotMe />}
    </Card>
  );
}
