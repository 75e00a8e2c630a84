import type { CompoundId } from '#domain/kernel/ids';
import { BindFirst } from '../../../platform/bind-first';
import { useHere } from '../../../platform/here';
import { goSignIn } from '../../../platform/sign-in-way';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Words } from '../../../ui/words';

interface JoinHintProps {
  compoundId: CompoundId;
  /** With a way to sign in, where the page has none of its own. */
  leads?: boolean;
}

/** How to come to take part, for whoever may look and not sign up. Nothing for a member. */
export function JoinHint({ compoundId, leads }: JoinHintProps) {
  const { standing } = useHere(compoundId);
  if (standing === 'visitor') {
    return (
      <Card title="想参加活动？">
        <Words>用手机号登录。业主用名册上登记的号码，登录后就能报名；租户和家人登录后，申请绑定房屋。</Words>
        {leads && (
          <Button kind="plain" onTap={goSignIn}>
            去登录
          </Button>
        )}
      </Card>
    );
  }
  return standing === 'stranger' ? <BindToJoin compoundId={compoundId} /> : null;
}

/** Signed in, without a home here. */
export const BindToJoin = ({ compoundId }: { compoundId: CompoundId }) => (
  <BindFirst compoundId={compoundId}>绑定后就能报名。</BindFirst>
);
