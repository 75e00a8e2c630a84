import * as v from 'valibot';
import { useState } from 'react';
import { people } from '#domain/people/contract';
import { accountRefusal } from '#domain/people/account-texts';
import { call } from '../../platform/call';
import { missingIn } from '../../platform/form';
import { afterSignIn, type Session } from '../../platform/session';
import { useForm } from '../../platform/use-form';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { Words } from '../../ui/words';
import { NotMe, Objection } from './not-me';
import { SignIn } from './sign-in';

/** For an account that names a person without being her: the proof it is asked for, or whom it waits for. */
export function Standing({ standing }: { standing: NonNullable<Session['standing']> }) {
  const [other, setOther] = useState(false);
  if (other) return <SignIn />;
  if (standing === 'movedAway') {
    return (
      <>
        <Card title="您的账号已在另一个微信登录">
          <Words>登录的人说出了登记的房屋，或由社区确认过。是您本人换了微信，就在新的微信里使用。</Words>
          <Objection />
        </Card>
        <SignIn beside />
      </>
    );
  }
  return (
    <>
      {standing === 'proveHome' ? <Proof /> : <Waiting />}
      <Card>
        <NotMe />
        <Button kind="quiet" onTap={() => setOther(true)}>
          用别的手机号登录
        </Button>
      </Card>
    </>
  );
}

const Waiting = () => (
  <Card title="等社区确认是您本人">
    <Words>
      这个手机号已有另一个微信登录过。请打下面的社区电话说明情况，由社区干部在系统里确认；确认后在这里就能使用。
    </Words>
    <Button onTap={() => void afterSignIn()}>已经确认，再看一次</Button>
  </Card>
);

const SHAPE = v.object({ building: v.string(), room: v.string() });

/** What is typed stays until it is right. */
function Proof() {
  const form = useForm({
    ...{ name: 'prove-home', shape: SHAPE, first: { building: '', room: '' }, sayRefusal: accountRefusal },
    lacks: (one) => missingIn(one, { building: '请填写楼栋。', room: '请填写房号。' }),
    send: (home) => call(people, 'proveHome', home),
    onSent: () => void afterSignIn(),
  });
  return (
    <Card title="核对身份">
      <Words>
        这个手机号已有另一个微信登录过。请填写登记在这个手机号名下的一套房屋，一致就能登录；岗位由社区确认后恢复。
      </Words>
      <Field label="楼栋" {...form.field('building')} placeholder="例如 3栋" maxLength={20} />
      <Field
        label="房号"
        {...form.field('room')}
        placeholder="例如 702"
        hint="按房产证或物业缴费单上的写法"
        maxLength={20}
      />
      <Button busy={form.busy} reason={form.reason} onTap={() => void form.submit()}>
        核对并登录
      </Button>
    </Card>
  );
}
