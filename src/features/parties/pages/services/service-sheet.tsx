import { partyTypeName } from '#domain/kernel/parties';
import { sayInstant } from '#domain/kernel/time';
import type { Service } from '#domain/parties/contract';
import { replaceLink } from '#domain/parties/links';
import { refusalText } from '#domain/parties/texts';
import { ConfirmButton } from '../../../../platform/confirm';
import type { At } from '../../../../platform/node-screen';
import { open } from '../../../../platform/routes';
import { Button } from '../../../../ui/button';
import { Sheet } from '../../../../ui/dialog';
import { Fact, Words } from '../../../../ui/words';
import { perform } from '../../api';
import { termText } from '../../components/service-cell';

interface ServiceSheetProps {
  at: At;
  one: Service;
  onClose: () => void;
  onDone: () => void;
  /** What it shows may be old. */
  onOutdated: () => void;
}

/** A party that serves here, and the ways to replace it and to end it. */
export function ServiceSheet({ at, one, onClose, onDone, onOutdated }: ServiceSheetProps) {
  const { serviceId, party, next, isReplaceable, rev } = one;
  const { compoundId } = at;
  const kind = partyTypeName(party.type);
  return (
    <Sheet
      open
      title={party.name}
      onClose={onClose}
      action={
        <Button kind="plain" onTap={onClose}>
          关闭
        </Button>
      }
    >
      <Fact label="类别">{kind}</Fact>
      <Fact label="服务时间">{termText(one)}</Fact>
      {next && <Words strong>{`${sayInstant(next.at)} 起换成${next.name}。`}</Words>}
      {next && compoundId && (
        <ConfirmButton
          button="不换了"
          title={`不换成${next.name}？`}
          confirm="不换了"
          perform={() => perform('callOffReplacement', { compoundId, serviceId, rev })}
          sayRefusal={refusalText}
          onDone={onDone}
          onFailed={onOutdated}
        >
          {`${party.name}继续服务。一分钟内，绑定了房子的人会在“消息”里收到。`}
        </ConfirmButton>
      )}
      {isReplaceable && compoundId && (
        <Button
          kind="plain"
          onTap={() => {
            onClose();
            open(replaceLink(compoundId, serviceId));
          }}
        >
          {next ? '改换的时间' : `换${kind}`}
        </Button>
      )}
      <ConfirmButton
        button="结束服务"
        kind="quiet"
        title={`结束${party.name}的服务？`}
        confirm="结束服务"
        danger
        perform={() => perform('endService', { ...at, serviceId, rev })}
        sayRefusal={refusalText}
        onDone={onDone}
        onFailed={onOutdated}
      >
        {`从现在起，居民在“谁管我这栋”里看不到它；在这里为它任职的人，岗位一分钟内结束，没办完的事按网格转给别人。要恢复，请重新登记。`}
      </ConfirmButton>
    </Sheet>
  );
}
