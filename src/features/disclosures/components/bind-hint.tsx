import type { CompoundId } from '#domain/kernel/ids';
import { BindFirst } from '../../../platform/bind-first';
import { useHere } from '../../../platform/here';
import { goSignIn } from '../../../platform/sign-in-way';
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
        <Words>业主用名册上登记的手机号登录，房子会自动对上。租户和家人登录后，申请绑定房屋。</Words>
        <Button kind="plain" onTap={goSignIn}>
          去登录
        </Button>
      </Card>
    );
  }
  return <BindFirst compoundId={compoundId}>绑定后就能看到自己家的金额，也能提问。</BindFirst>;
}
