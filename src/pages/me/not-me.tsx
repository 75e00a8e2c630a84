import { useState } from 'react';
import { people } from '#domain/people/contract';
import { refusalText } from '#domain/people/texts';
import { call } from '../../platform/call';
import { afterSignIn } from '../../platform/session';
import { useAction } from '../../platform/use-action';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

/** "This is not me", asked once more before it is done. */
export function NotMe() {
  const [asked, setAsked] = useState(false);
  const leave = useAction(async () => {
    await call(people, 'notMe', {});
    setAsked(false);
    await afterSignIn();
  }, refusalText);
  return (
    <>
      <Button kind="plain" onTap={() => setAsked(true)}>
        这不是我
      </Button>
      <Dialog
        open={asked}
        title="这个手机号现在是您的，登记的却是别人？"
        confirm="不是我，给我新的登记"
        busy={leave.busy}
        reason={leave.message}
        onConfirm={() => void leave.run(undefined)}
        onCancel={() => setAsked(false)}
      >
        确定后，您不再看到那个人的房屋和记录，这个手机号改登记在您名下；您的房屋请物业收费员绑定。
      </Dialog>
    </>
  );
}
