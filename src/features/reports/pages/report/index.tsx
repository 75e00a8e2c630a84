import { useState } from 'react';
import type { CompoundId } from '#domain/kernel/ids';
import type { Report } from '#domain/reports/contract';
import { kindOf } from '#domain/reports/kinds';
import { reportLink } from '#domain/reports/links';
import { stepsFor } from '#domain/reports/rules';
import { subjectText } from '#domain/reports/words';
import { sayInstant } from '#domain/kernel/time';
import { useCompoundPhones } from '../../../../platform/compound-phones';
import { compoundPage } from '../../../../platform/compound-screen';
import { handled } from '../../../../platform/handled';
import { phonesOf } from '../../../../platform/phone';
import { serverNow } from '../../../../platform/server-clock';
import { showTop } from '../../../../platform/show-top';
import { Banner } from '../../../../ui/banner';
import { Card } from '../../../../ui/card';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { PictureGrid } from '../../../../ui/picture-grid';
import { type Step, Steps } from '../../../../ui/steps';
import { Fact, Words } from '../../../../ui/words';
import { useRead } from '../../api';
import { isLateNow, promiseWords } from '../../components/promise-words';
import { LateTag, ReportTag } from '../../components/report-tag';
import { Foot } from './foot';
import { StepSheets } from './step-sheets';
import type { Sheet, Stepping } from './stepping';

definePageConfig({ navigationBarTitleText: '报事报修' });

/** One report for everybody who may see it: what stands on it and what can be done follows from who reads it. */
export default compoundPage(ReportOf, 'reportId');

function ReportOf({ compoundId, reportId }: { compoundId: CompoundId; reportId: string }) {
  const shown = useRead('read', { compoundId, reportId });
  const [said, setSaid] = useState<string | null>(null);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const report = shown.state === 'ready' ? shown.value : null;
  const phones = useCompoundPhones(compoundId);
  const stepping: Stepping = {
    target: { compoundId, reportId, rev: report?.rev ?? 0 },
    onDone(words) {
      handled(reportLink(compoundId, reportId));
      setSheet(null);
      setSaid(words);
      shown.reload();
      showTop();
    },
    onFailed: shown.reload,
    onClose: () => setSheet(null),
  };
  return (
    <Page
      phones={phones ? phonesOf(phones) : undefined}
      action={
        report &&
        stepsFor(report).length > 0 && <Foot report={report} stepping={stepping} onChoose={setSheet} />
      }
      over={report && <StepSheets report={report} open={sheet} stepping={stepping} onChoose={setSheet} />}
    >
      {said && <Banner tone="ok">{said}</Banner>}
      <Load of={shown} signedOut="只有提交的人、物业和社区能看。请用您的手机号登录。">
        {(value) => (
          <>
            <ReportHead report={value} />
            <Pictures report={value} purpose="proof" />
            <Card title={value.homeLabel === null ? '报的内容' : `${value.homeLabel}报的`}>
              {value.place !== null && <Fact label="在哪里">{value.place}</Fact>}
              {value.neighbours > 0 && <Fact label="也遇到的邻居">{value.neighbours} 位</Fact>}
              {value.viewer === 'joiner' ? (
                <Words tone="quiet">邻居写的话和照片只有邻居自己、物业和社区能看。有进展会告诉您。</Words>
              ) : (
                <Words>{value.text}</Words>
              )}
            </Card>
            <Pictures report={value} purpose="report" />
            <Timeline report={value} />
          </>
        )}
      </Load>
    </Page>
  );
}

function ReportHead({ report }: { report: Report }) {
  const now = serverNow();
  const { basis } = kindOf(report.kind);
  return (
    <Card title={subjectText(report)} extra={<ReportTag report={report} />}>
      <LateTag report={report} />
      <Words tone={isLateNow(report, now) ? 'bad' : 'plain'}>{promiseWords(report, now)}</Words>
      <Words size="s" tone="quiet">
        编号 {report.number}
        {report.reopened > 0 && `（第 ${report.reopened + 1} 次办）`}
      </Words>
      {report.viewer === 'asker' && basis !== null && (
        <Words size="s" tone="quiet">
          {basis}
        </Words>
      )}
    </Card>
  );
}

const STATES = {
  checking: { word: '检查中', note: '照片还在检查，一般几分钟。检查通过，别人才能看到。' },
  held: { word: '没过检查', note: '没通过检查的照片只有您能看到，请用文字说明。' },
  refused: { word: '没过检查', note: '没通过检查的照片别人看不到，请用文字说明。' },
};

function Pictures({ report, purpose }: { report: Report; purpose: 'report' | 'proof' }) {
  const pictures = report.pictures.filter((one) => one.purpose === purpose);
  if (pictures.length === 0) return null;
  const name = purpose === 'report' ? '报的时候' : '办完以后';
  return (
    <Card title={`${name}（${pictures.length} 张）`}>
      <PictureGrid pictures={pictures} name={name} states={STATES} />
    </Card>
  );
}

/** What the clock says of a time that ran out. */
const LATE: readonly Report['timeline'][number]['kind'][] = ['unanswered', 'unchecked', 'late', 'climbed'];

/** Who did what and when, from the first word to where it stands now. */
function Timeline({ report }: { report: Report }) {
  const now = serverNow();
  const steps = report.timeline.map((one): Step => ({
    title: one.title,
    note: sayInstant(one.at, now),
    body: one.text ?? undefined,
    state: LATE.includes(one.kind) ? 'bad' : 'done',
  }));
  return (
    <Card title="经过">
      <Steps
        steps={
          report.state === 'closed' ? steps : [...steps, { title: promiseWords(report, now), state: 'now' }]
        }
      />
    </Card>
  );
}
