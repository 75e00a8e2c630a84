import { accountRefusal } from '#domain/people/account-texts';
import { people } from '#domain/people/contract';
import { call } from '../../platform/call';
import { ConfirmButton } from '../../platform/confirm';
import { afterSignIn } from '../../platform/session';

/** "This is not me". */
export const NotMe = () => (
  <ConfirmButton
    button="这不是我"
    title="这个手机号现在是您的，登记的却是别人？"
    confirm="不是我，给我新的登记"
    perform={() => call(people, 'notMe', {})}
    sayRefusal={accountRefusal}
    onDone={() => void afterSignIn()}
  >
    确定后，您不再看到那个人的房屋和记录，这个手机号改登记在您名下；您的房屋请重新申请绑定。
  </ConfirmButton>
);

/** "That was not me": sends the other account away. */
export const Objection = () => (
  <ConfirmButton
    button="不是我登录的"
    kind="danger"
    title="拒绝另一个微信登录？"
    confirm="不是我登录的"
    danger
    perform={() => call(people, 'objectSignIn', {})}
    sayRefusal={accountRefusal}
    onDone={() => void afterSignIn()}
  >
    确定后，那个微信不能用您的身份；原来登记的手机号会取消，请接着登记您现在的手机号。
  </ConfirmButton>
);
