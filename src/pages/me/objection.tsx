import { useState } from 'react';
import { people } from '#domain/people/contract';
import { refusalText } from '#domain/people/texts';
import { call } from '../../platform/call';
import { afterSignIn } from '../../platform/session';
import { useAction } from '../../platform/use-action';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

/** "That was not me": sends the other account away. */
export function Objection() {
  const [asked, setAsked] = useState(false);
  const object = useAction(async () => {
    await call(people, 'objectSignIn', {});
    setAsked(false);
    await afterSignIn();
  }, refusalText);
  return (
    <>
      <Button kind="danger" onTap={() => setAsked(true)}>
        不是我登录的
      </Button>
      <Dialog
        open={asked}
        title="拒绝另一个微信登录？"
        confirm="不是我登录的"
        danger
        busy={object.busy}
        reason={object.message}
        onConfirm={() => void object.run(undefined)}
        onCancel={() => setAsked(false)}
      >
        确定后，那个微信不能用您的身份；原来登记的手机号会取消，请接着登记您现在的手机号。
      </Dialog>
    </>
  );
}
