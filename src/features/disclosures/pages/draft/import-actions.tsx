import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Progress } from '../../../../ui/steps';
import type { ImportSheet } from './import-sheet';

/** How far the chosen file is, while it is on its way. */
export function SendProgress({ sending: { busy, percent, fileName } }: { sending: ImportSheet }) {
  if (!busy) return null;
  return (
    <Card>
      <Progress done={percent} total={100}>
        {percent < 100
          ? `正在上传 ${fileName ?? ''}：${percent}%`
          : `正在逐格检查 ${fileName ?? ''}，请不要离开本页`}
      </Progress>
    </Card>
  );
}

/** Choosing a workbook; a file that did not get through can be sent again without looking for it. */
export function ChooseSheet({ sending, children }: { sending: ImportSheet; children: string }) {
  const { choose, again, busy, message, refused, fileName } = sending;
  if (message && !refused && fileName) {
    return (
      <>
        <Button onTap={again} busy={busy} icon="upload" reason={message}>
          再传一次
        </Button>
        <Button kind="plain" onTap={choose} disabled={busy}>
          换一个文件
        </Button>
      </>
    );
  }
  return (
    <Button onTap={choose} busy={busy} icon="upload" reason={message}>
      {children}
    </Button>
  );
}
