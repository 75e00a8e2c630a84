import type { FrontPage } from '#domain/people/contract';
import { open, TAB } from '../../platform/routes';
import type { Me } from '../../platform/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { useSurroundings } from '../../ui/surroundings';
import { Words } from '../../ui/words';

/** For a visitor: the page is of use without signing in, and this is what else there would be. */
export function Invitation({ name }: { name: string }) {
  return (
    <Card title={`住在${name}？`}>
      <Words tone="quiet">用手机号登录，就能看到您家每月交多少钱、对收费提问，也能为家里老人请人代办。</Words>
      <Button kind="plain" onTap={() => open(TAB.me)}>
        去登录
      </Button>
    </Card>
  );
}

/** For who belongs here and has nothing to do: said, so that an empty place is not taken for a fault. */
export const NothingWaits = ({ person }: { person: Me }) => (
  <Card>
    <Words strong>{person.name}，您好</Words>
    <Words tone="quiet">现在没有等您办的事。</Words>
  </Card>
);

/** For who is signed in and has no home in the compound: who can bind it, and how to reach him. */
export function BindFirst({ person, frontPage }: { person: Me; frontPage: FrontPage }) {
  const { dial } = useSurroundings();
  return (
    <Card title={`${person.name}，您好`}>
      <Words>您还没有绑定{frontPage.name}的房屋，所以看不到您家的费用，也不能提问、请人代办。</Words>
      <Words tone="quiet">
        请打物业服务电话，说明您住哪一套，由物业收费员为您绑定。绑定后回到这里就能看到。
      </Words>
      <Button kind="plain" icon="phone" onTap={() => dial(frontPage.servicePhone)}>
        打物业服务电话
      </Button>
    </Card>
  );
}
