import type { CompoundId } from '#domain/kernel/ids';
import { open } from '../../../../platform/routes';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Progress } from '../../../../ui/steps';
import { buildingsLink } from '#domain/homes/links';
import { useRead } from '../../api';
import { RosterCheck } from './roster-check';
import { openOf, useRosterImport, type RosterImport } from './roster-import';
import { RosterProgress } from './roster-progress';
import { RosterStart } from './roster-start';
import { compoundPage } from '../../../../platform/compound-screen';

definePageConfig({ navigationBarTitleText: '导入房屋名册' });

/** Bringing the compound's homes in: choose, check, import. */
export default compoundPage(Roster);

function Roster({ compoundId }: { compoundId: CompoundId }) {
  const last = useRead('importProgress', { compoundId });
  const importing = useRosterImport(compoundId);
  const { sending, checked, progress, busy, message } = importing;
  const begun = busy || progress !== null || message !== null;
  return (
    <Page action={<RosterAction compoundId={compoundId} importing={importing} begun={begun} />}>
      {sending.busy ? (
        <Card>
          <Progress done={sending.percent} total={100}>
            {sending.percent < 100
              ? `正在上传 ${sending.fileName}：${sending.percent}%`
              : `正在逐行检查 ${sending.fileName}`}
          </Progress>
        </Card>
      ) : begun ? (
        <RosterProgress importing={importing} homes={checked?.homes ?? 0} />
      ) : checked ? (
        <RosterCheck checked={checked} importing={importing} />
      ) : (
        <Load of={last} rows={2}>
          {(found) => <RosterStart last={found.progress} />}
        </Load>
      )}
    </Page>
  );
}

interface RosterActionProps {
  compoundId: string;
  importing: RosterImport;
  begun: boolean;
}

/** The one thing to do next, and below it the way back to another file. */
function RosterAction({ compoundId, importing, begun }: RosterActionProps) {
  const { sending, checked, progress, busy, start } = importing;
  if (progress?.state === 'finished') {
    return <Button onTap={() => open(buildingsLink(compoundId))}>看房屋名册</Button>;
  }
  if (begun) {
    return (
      <Button onTap={start} busy={busy}>
        继续导入
      </Button>
    );
  }
  const sound = checked !== null && checked.faults.every((one) => one.severity === 'warning');
  if (sound && !sending.busy && !sending.message) {
    const open = openOf(checked, importing);
    const why =
      open.questions > 0
        ? `还有 ${open.questions} 个问题没有选。请逐个选好。`
        : open.warnings > 0 && open.unread === 0
          ? `还有 ${open.warnings} 条没有确认。请看过后确认。`
          : null;
    return (
      <>
        {open.unread > 0 && open.questions === 0 ? (
          <Button onTap={importing.answer}>按选择重新核对</Button>
        ) : (
          <Button onTap={start} disabled={why !== null} reason={why}>{`导入 ${checked.homes} 户`}</Button>
        )}
        <Button kind="plain" onTap={sending.choose}>
          换一份名册
        </Button>
      </>
    );
  }
  const lost = sending.message !== null && sending.refused === null && sending.fileName !== null;
  return (
    <>
      <Button
        onTap={lost ? sending.again : sending.choose}
        busy={sending.busy}
        icon="upload"
        reason={sending.message}
      >
        {lost ? '再传一次' : checked ? '重新选择名册' : '选择名册'}
      </Button>
      {lost && (
        <Button kind="plain" onTap={sending.choose}>
          换一份名册
        </Button>
      )}
    </>
  );
}
