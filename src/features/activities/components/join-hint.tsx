import type { CompoundId } from '#domain/kernel/ids';
import { useHere } from '../../../platform/here';
import { open, TAB } from '../../../platform/routes';
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
        <Words>
          用手机号登录。业主用名册上登记的号码，登录后就能报名；租户和家人登录后，请物业收费员绑定。
        </Words>
        {leads && (
          <Button kind="plain" onTap={() => open(TAB.me)}>
            去登录
          </Button>
        )}
      </Card>
    );
  }
  return standing === 'stranger' ? <BindFirst /> : null;
}

/** Signed in, without a home here: who binds it, and how. */
export const BindFirst = () => (
  <Card title="您在这个小区还没有绑定房子">
    <Words>
      业主：请让物业收费员核对名册上的手机号。租户和家人：请打下面的物业服务电话，说明住哪一套，由收费员绑定。绑定后就能报名。
    </Words>
  </Card>
);
