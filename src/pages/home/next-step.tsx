import { open, TAB } from '../../platform/routes';
import type { Me } from '../../platform/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
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
