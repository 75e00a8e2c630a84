import { useState } from 'react';
import { people } from '#domain/people/contract';
import { refusalText } from '#domain/people/texts';
import { call } from '../../platform/call';
import { askPhoneCode, IN_WECHAT } from '../../platform/phone-code';
import { afterSignIn, reloadSession, type Me } from '../../platform/session';
import { useAction } from '../../platform/use-action';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Dialog } from '../../ui/dialog';
import { NotMe } from './not-me';
import { Objection } from './objection';

/** Another account that has signed in with the reader's number is told first of all. */
export const Asked = ({ person }: { person: Me }) =>
  person.askedAt === null ? null : (
    <Banner tone="warn" title="有人用您的手机号在另一个微信登录" action={<Objection />}>
      是您本人，就在那个微信里完成核对；不是您，请点“不是我登录的”。
    </Banner>
  );

/** Another number, signing out, and "this is not me". */
export function Account({ person }: { person: Me }) {
  const [leaving, setLeaving] = useState(false);
  const [changed, setChanged] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const change = useAction(async (phoneCode: string) => {
    const { maskedPhone } = await call(people, 'changeNumber', { phoneCode });
    setChanged(maskedPhone);
    await reloadSession();
  }, refusalText);
  const leave = useAction(async () => {
    await call(people, 'signOut', {});
    setLeaving(false);
    await afterSignIn();
  }, refusalText);

  function take(code: string | null): void {
    setChanged(null);
    setRefused(code === null);
    if (code !== null) void change.run(code);
  }
  const ask = IN_WECHAT ? { onPhoneCode: take } : { onTap: () => void askPhoneCode().then(take) };

  return (
    <Card title="账号">
      {changed && <Banner tone="ok">手机号已换成 {changed}。</Banner>}
      <Button
        kind="plain"
        busy={change.busy}
        reason={change.message ?? (refused ? '没有取得手机号，没有更换。' : null)}
        {...ask}
      >
        {person.maskedPhone ? '更换手机号' : '登记手机号'}
      </Button>
      <Button kind="plain" onTap={() => setLeaving(true)}>
        退出登录
      </Button>
      {person.maskedPhone && <NotMe />}
      <Dialog
        open={leaving}
        title="退出登录？"
        confirm="退出登录"
        busy={leave.busy}
        reason={leave.message}
        onConfirm={() => void leave.run(undefined)}
        onCancel={() => setLeaving(false)}
      >
        退出后这个微信不再看到您的房屋和消息。再用同一个手机号登录就能回来。
      </Dialog>
    </Card>
  );
}
