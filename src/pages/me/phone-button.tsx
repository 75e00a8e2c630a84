import { useState } from 'react';
import { askPhoneCode, IN_WECHAT } from '../../platform/phone-code';
import type { ActionState } from '../../platform/use-action';
import { Button } from '../../ui/button';

interface PhoneButtonProps {
  children: string;
  kind: 'primary' | 'plain';
  /** What is done with the code that stands for the reader's number. */
  action: ActionState<string, unknown>;
  /** What to say where she did not give it. */
  notGiven: string;
}

/** A button that asks for the reader's telephone number, as WeChat knows it. */
export function PhoneButton({ children, kind, action, notGiven }: PhoneButtonProps) {
  const [refused, setRefused] = useState(false);
  function take(code: string | null): void {
    setRefused(code === null);
    if (code !== null) void action.run(code);
  }
  const ask = IN_WECHAT ? { onPhoneCode: take } : { onTap: () => void askPhoneCode().then(take) };
  return (
    <Button kind={kind} busy={action.busy} reason={action.message ?? (refused ? notGiven : null)} {...ask}>
      {children}
    </Button>
  );
}
