import { goSignIn } from '../../platform/sign-in-way';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Cover } from '../../ui/cover';
import { Words } from '../../ui/words';

/** For a visitor: the page is of use without signing in, and this is what else there would be. */
export function Invitation({ name }: { name: string }) {
  return (
    <Card above={<Cover name="welcome" />} title={`住在${name}？`}>
      <Words tone="quiet">用手机号登录，就能看到您家每月交多少钱、对收费提问，也能为家里老人请人代办。</Words>
      <Button onTap={goSignIn}>去登录</Button>
    </Card>
  );
}
