import type { Activity } from '#domain/activities/contract';
import { whyCannotSignUp } from '#domain/activities/rules';
import { refusalText } from '#domain/activities/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { ConfirmButton } from '../../../../platform/confirm';
import { useHere } from '../../../../platform/here';
import { goSignIn } from '../../../../platform/sign-in-way';
import { serverNow } from '../../../../platform/server-clock';
import { Button } from '../../../../ui/button';
import type { SigningUp } from './use-sign-up';

interface SignUpActionProps {
  compoundId: CompoundId;
  activity: Activity;
  signing: SigningUp;
}

/** The page's one button: take a place, or give back the one she has. Where neither can be, it says why. */
export function SignUpAction({ compoundId, activity, signing }: SignUpActionProps) {
  const { standing } = useHere(compoundId);
  if (activity.mine) {
    return (
      <ConfirmButton
        button="取消报名"
        title="取消报名？"
        confirm="取消报名"
        cancel="我要去"
        danger
        perform={signing.giveBack}
        sayRefusal={refusalText}
        onDone={signing.gaveBack}
        onFailed={signing.tried}
      >
        {`您在“${activity.title}”的名额会马上让给别人。以后还想去，要有空的名额才能再报。`}
      </ConfirmButton>
    );
  }
  if (standing === 'visitor') return <Button onTap={goSignIn}>登录后报名</Button>;
  const no = whyCannotSignUp(activity, serverNow());
  const reason = standing === 'stranger' ? '绑定房子以后才能报名，怎么绑定见上面。' : no && refusalText(no);
  return (
    <Button
      onTap={signing.take}
      busy={signing.taking || standing === 'unknown'}
      disabled={reason !== null}
      reason={reason ?? signing.takeMessage}
    >
      报名
    </Button>
  );
}
