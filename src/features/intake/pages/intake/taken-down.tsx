import { useState } from 'react';
import type { CompoundId } from '#domain/kernel/ids';
import { useHere } from '../../../../platform/here';
import { open, TAB } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { useAction } from '../../../../platform/use-action';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { EmptyState } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Fact, Words } from '../../../../ui/words';
import { ofErrands, ofFees } from '../../api';
import type { Done } from './draft';
import { intakeRefusal } from '../../refusals';
import { promise } from './sayings';
import type { Intake } from './use-intake';
import { allSaid, SaidList } from './said-list';

/** It has a number: what to say to the caller before she hangs up, and then the next one. */
export function TakenDown({ intake, done }: { intake: Intake; done: Done }) {
  const { compoundId, draft } = intake;
  const [said, setSaid] = useState<string[]>([]);
  const [over, setOver] = useState(false);
  const telling = useAction(() => note(compoundId, done), intakeRefusal(done.kind));
  // whether it is on her own desk now
  const sees = useHere(compoundId).may(done.kind === 'errand' ? 'assignErrands' : 'readOffice');
  const sentences = promise(done, serverNow());
  if (over) {
    const { building, homeId, label, channel, callerId, callerName, callerPhone, forId } = draft;
    const same = { building, homeId, label, channel, callerId, callerName, callerPhone, forId };
    return (
      <Page>
        <EmptyState
          icon="check"
          title="登记好了"
          action={
            <>
              <Button onTap={() => leave(intake)}>回首页</Button>
              <Button kind="plain" onTap={() => intake.again(same)}>
                这个人还有一件事
              </Button>
            </>
          }
        >
          {`编号 ${done.number}。`}
        </EmptyState>
      </Page>
    );
  }
  const ready = allSaid(sentences, said);
  return (
    <Page
      action={
        <Button
          busy={telling.busy}
          disabled={!ready}
          reason={ready ? telling.message : '请念给对方听，逐句勾上。'}
          onTap={() => void telling.run(undefined).then((answered) => answered && setOver(true))}
        >
          都说过了
        </Button>
      }
    >
      <Card title="已登记，请先别挂">
        <Fact label="编号" strong>
          {done.number}
        </Fact>
        <Words size="s" tone="quiet">
          {sees ? '已在您的工作台里，可以接着受理或答复。' : '您只看得到编号。'}
          对方问办到哪一步，请家里人在首页看，或报编号问{done.kind === 'errand' ? '网格员和社区' : '物业'}。
        </Words>
      </Card>
      <SaidList title="念给对方听" sentences={sentences} said={said} onSaid={setSaid} />
    </Page>
  );
}

const note = (compoundId: CompoundId, { kind, id }: Done) =>
  kind === 'errand'
    ? ofErrands.perform('saidBack', { compoundId, errandId: id })
    : ofFees.perform('saidBack', { compoundId, questionId: id });

function leave(intake: Intake): void {
  intake.end();
  open(TAB.home);
}
