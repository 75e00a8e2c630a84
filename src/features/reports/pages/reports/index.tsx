import { useState } from 'react';
import type { CompoundId } from '#domain/kernel/ids';
import type { ReportHead } from '#domain/reports/contract';
import { fileLink, reportLink } from '#domain/reports/links';
import { subjectText } from '#domain/reports/words';
import { useCompoundPhones } from '../../../../platform/compound-phones';
import { compoundPage } from '../../../../platform/compound-screen';
import { useHere } from '../../../../platform/here';
import { phonesOf } from '../../../../platform/phone';
import { open, useParams } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { Button } from '../../../../ui/button';
import { Cell, CellGroup } from '../../../../ui/cell';
import { Choice } from '../../../../ui/choice';
import { EmptyState, Load, More } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Words } from '../../../../ui/words';
import { useList } from '../../api';
import { dueWords, isLateNow } from '../../components/promise-words';
import { LateTag, ReportTag } from '../../components/report-tag';

definePageConfig({ navigationBarTitleText: '报事报修' });

export default compoundPage(ReportsIn);

type Scope = 'mine' | 'desk' | 'doing';
const TITLE: Record<Scope, string> = { mine: '我的报修', desk: '报事报修受理台', doing: '派给我的维修' };
const EMPTY: Record<Scope, string> = {
  mine: '家里或小区里有东西坏了，拍张照报给物业。',
  desk: '居民报上来的会出现在这里，写明最晚什么时候受理。',
  doing: '派给您的会出现在这里，写明哪天前办好。',
};

const SOME = [
  { value: 'open', label: '进行中' },
  { value: 'ended', label: '已结束' },
] as const;
const ALL = [
  { value: 'open', label: '全部在办' },
  { value: 'submitted', label: '等受理' },
  { value: 'underway', label: '在办' },
  { value: 'paused', label: '暂停' },
  { value: 'finished', label: '等确认' },
  { value: 'ended', label: '已结束' },
] as const;
type Which = (typeof ALL)[number]['value'];

/** A link that names no scope: what the reader's post is about, or else her own. */
function ReportsIn({ compoundId }: { compoundId: CompoundId }) {
  const { scope } = useParams('scope');
  const known = (['mine', 'desk', 'doing'] as const).find((one) => one === scope);
  return <ReportsOf compoundId={compoundId} scope={known ?? 'mine'} />;
}

function ReportsOf({ compoundId, scope }: { compoundId: CompoundId; scope: Scope }) {
  const [which, setWhich] = useState<Which>('open');
  const list = useList('list', { compoundId, scope, which });
  const phones = useCompoundPhones(compoundId);
  const { homes } = useHere(compoundId);
  return (
    <Page
      phones={phones ? phonesOf(phones) : undefined}
      action={
        scope === 'mine' &&
        homes.length > 0 && <Button onTap={() => open(fileLink(compoundId))}>报一件新的</Button>
      }
    >
      <Words size="l" strong>
        {TITLE[scope]}
      </Words>
      <Choice<Which>
        label="看哪些"
        options={scope === 'desk' ? ALL : SOME}
        value={which}
        onChange={setWhich}
      />
      <Load of={list.first} rows={4} signedOut="只有提交的人、物业和社区能看。请用您的手机号登录。">
        {() =>
          list.items.length === 0 ? (
            <EmptyState icon="wrench" title="这里还没有">
              {EMPTY[scope]}
            </EmptyState>
          ) : (
            <CellGroup>
              {list.items.map((one) => (
                <ReportCell key={one.reportId} compoundId={compoundId} report={one} />
              ))}
            </CellGroup>
          )
        }
      </Load>
      <More of={list}>再看更多</More>
    </Page>
  );
}

function ReportCell({ compoundId, report }: { compoundId: CompoundId; report: ReportHead }) {
  const now = serverNow();
  return (
    <Cell
      title={
        <>
          <ReportTag report={report} />
          <LateTag report={report} />
          <Words strong>{subjectText(report)}</Words>
        </>
      }
      note={
        <>
          <Words>{[report.place, report.excerpt].filter(Boolean).join('：')}</Words>
          {report.state !== 'closed' && (
            <Words size="s" tone={isLateNow(report, now) ? 'bad' : 'quiet'}>
              {dueWords(report, now)}
            </Words>
          )}
          <Words size="s" tone="quiet">
            编号 {report.number}
            {report.neighbours > 0 && `，另有 ${report.neighbours} 位邻居也遇到`}
          </Words>
        </>
      }
      onTap={() => open(reportLink(compoundId, report.reportId))}
    />
  );
}
