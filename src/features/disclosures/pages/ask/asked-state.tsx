import { questionLink } from '#domain/disclosures/links';
import type { CompoundId } from '#domain/kernel/ids';
import { sayInstant } from '#domain/kernel/time';
import { replaceWith } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { Button } from '../../../../ui/button';
import { EmptyState } from '../../../../ui/load';
import type { disclosures } from '#domain/disclosures/contract';
import type { OutputOf } from '#domain/kernel/contract';

export type Asked = OutputOf<typeof disclosures.actions.ask>;

interface AskedStateProps {
  compoundId: CompoundId;
  asked: Asked;
}

/** The question has been sent: its number, and until when it is answered. */
export function AskedState({ compoundId, asked }: AskedStateProps) {
  return (
    <EmptyState
      icon="check"
      title="已提交"
      action={
        <Button onTap={() => replaceWith(questionLink(compoundId, asked.questionId))}>看这个问题</Button>
      }
    >
      编号 {asked.number}。物业会在 {sayInstant(asked.dueAt, serverNow())} 前答复您，答复后“消息”里会有提醒。
    </EmptyState>
  );
}
