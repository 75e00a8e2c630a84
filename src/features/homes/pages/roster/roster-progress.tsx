import { Banner } from '../../../../ui/banner';
import { Card } from '../../../../ui/card';
import { Progress } from '../../../../ui/steps';
import { Fact, Words } from '../../../../ui/words';
import type { RosterImport } from './roster-import';

/** The import while it runs, where it broke off, and when it is done. */
export function RosterProgress({ importing, homes }: { importing: RosterImport; homes: number }) {
  const { progress, busy, message } = importing;
  const done = progress?.done ?? 0;
  const total = progress?.total ?? homes;
  if (progress?.state === 'finished') {
    return (
      <>
        <Banner tone="ok" title="名册已导入">
          业主用名册里的手机号登录，就会自动绑定；租户和家人请在房屋页里逐个绑定。
        </Banner>
        <Card>
          <Fact label="房屋" strong>{`${total} 户`}</Fact>
        </Card>
      </>
    );
  }
  return (
    <>
      <Card>
        <Progress done={done} total={total}>
          {`已导入 ${done} / ${total} 户`}
        </Progress>
        {busy && (
          <Words size="s" tone="quiet">
            正在导入，请不要离开本页。
          </Words>
        )}
      </Card>
      {!busy && (
        <Banner tone="warn" title="没有导完">
          {`${message ?? ''}${done > 0 ? `已导入的 ${done} 户已经保存。` : '还没有导入任何房屋。'}请点“继续导入”，会接着做，不会重复。`}
        </Banner>
      )}
    </>
  );
}
