import type { CompoundId } from '#domain/kernel/ids';
import { useHere } from '../../../platform/here';
import { open, TAB } from '../../../platform/routes';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Words } from '../../../ui/words';

/** How to come to see one's own amounts and to ask, for who has no home in the compound. Staff need no such thing. */
export function BindHint({ compoundId }: { compoundId: CompoundId }) {
  const { session, person, posts } = useHere(compoundId);
  if (session.state !== 'ready' || posts.length > 0) return null;
  if (person === null) {
    return (
      <Card title="想看自己家的金额，或者提问？">
        <Words>业主用名册上登记的手机号登录，房子会自动对上。租户和家人登录后，请物业收费员绑定。</Words>
        <Button kind="plain" onTap={() => open(TAB.me)}>
          去登录
        </Button>
      </Card>
    );
  }
  return (
    <Card title="您在这个小区还没有绑定房子">
      <Words>
        业主：请让物业收费员核对名册上的手机号。租户和家人：请打下面的物业服务电话，由收费员绑定。绑定后就能看到自己家的金额，也能提问。
      </Words>
    </Card>
  );
}
