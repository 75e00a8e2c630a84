import { useState } from 'react';
import { whyCannotApprove, whyCannotEnd, whyCannotWithdraw } from '#domain/homes/applications';
import { APPLICATION_LETTERS, type Application } from '#domain/homes/contract';
import { applicationLink, applyLink, homeLink } from '#domain/homes/links';
import { RELATION_TEXT, refusalText } from '#domain/homes/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { sayInstant } from '#domain/kernel/time';
import { compoundPage } from '../../../../platform/compound-screen';
import { ConfirmButton } from '../../../../platform/confirm';
import { handled } from '../../../../platform/handled';
import { useHere } from '../../../../platform/here';
import { open } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { TextSheet } from '../../../../platform/text-sheet';
import { Banner } from '../../../../ui/banner';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Fact, Words } from '../../../../ui/words';
import { perform, useRead } from '../../api';
import { ApplicationTag } from '../../components/application-cell';

definePageConfig({ navigationBarTitleText: '绑定申请' });

export default compoundPage(ApplicationOf, 'applicationId');

const REFUSING = {
  title: '退回这份申请',
  lead: '申请的人会在“消息”里看到您写的原因，可以改好再申请。',
  label: '为什么退回',
  placeholder: '例如：名册上没有这一户，请核对房号',
  missing: '请写为什么退回，申请的人才知道怎么改。',
  max: APPLICATION_LETTERS.reason,
  confirm: '退回申请',
};

interface Props {
  compoundId: CompoundId;
  applicationId: string;
}

/** One application: who applied sees how it stands, the office answers it. */
function ApplicationOf({ compoundId, applicationId }: Props) {
  const shown = useRead('readApplication', { compoundId, applicationId });
  const [refusing, setRefusing] = useState(false);
  const keeps = useHere(compoundId).may('keepHomes');
  const one = shown.state === 'ready' ? shown.value : null;
  const decides = keeps && one !== null && !one.isMine;
  const about = { compoundId, applicationId };
  const done = () => {
    handled(applicationLink(compoundId, applicationId));
    setRefusing(false);
    shown.reload();
  };
  const failed = () => shown.reload();
  return (
    <Page
      action={
        decides &&
        whyCannotApprove(one) === null && (
          <>
            <ConfirmButton
              button={one.state === 'approving' ? '继续绑定' : '同意，绑定'}
              kind="primary"
              title={`把${one.name}绑定到 ${one.label}？`}
              confirm="确认绑定"
              perform={() => perform('approveApplication', about)}
              sayRefusal={refusalText}
              onDone={done}
              onFailed={failed}
            >
              {`登记为${RELATION_TEXT[one.relation]}。绑定后能看这套房的费用，也能请人代办；住在这套房的人和名册上的号码都会收到通知。请先看证件，或打名册上的电话核对。`}
            </ConfirmButton>
            {whyCannotEnd(one, serverNow()) === null && (
              <Button kind="plain" onTap={() => setRefusing(true)}>
                退回
              </Button>
            )}
          </>
        )
      }
      over={
        <TextSheet
          name={`refuse-application:${applicationId}`}
          open={refusing}
          words={REFUSING}
          send={(reason) => perform('refuseApplication', { ...about, reason })}
          sayRefusal={refusalText}
          onClose={() => setRefusing(false)}
          onSent={done}
          onFailed={failed}
        />
      }
    >
      <Load of={shown}>
        {(value) => (
          <>
            <Outcome one={value} />
            <ApplicationCard one={value} />
            {decides && (
              <Button kind="quiet" onTap={() => open(homeLink(compoundId, value.homeId))}>
                看这套房的登记
              </Button>
            )}
            {value.isMine && whyCannotWithdraw(value) === null && (
              <ConfirmButton
                button="撤回申请"
                kind="quiet"
                title="撤回这份申请？"
                confirm="撤回"
                perform={() => perform('withdrawApplication', about)}
                sayRefusal={refusalText}
                onDone={done}
                onFailed={failed}
              >
                撤回后可以重新申请。
              </ConfirmButton>
            )}
            {value.isMine && value.state === 'refused' && (
              <Button kind="plain" onTap={() => open(applyLink(compoundId))}>
                改好再申请
              </Button>
            )}
          </>
        )}
      </Load>
    </Page>
  );
}

function Outcome({ one: { state, dueAt, late, decided, isMine } }: { one: Application }) {
  if (state === 'approved') return <Banner tone="ok">已同意，房子已绑定。</Banner>;
  if (state === 'refused')
    return (
      <Banner tone="bad" title="没有通过">
        {`原因：${decided?.reason ?? ''}`}
      </Banner>
    );
  if (state === 'withdrawn') return <Banner tone="info">已撤回。</Banner>;
  if (!isMine) return null;
  return late ? (
    <Banner tone="warn" title="没有按时答复，已转给社区">
      您也可以打社区电话问。
    </Banner>
  ) : (
    <Banner tone="info" title="已收到您的申请">
      {`物业或社区会在 ${sayInstant(dueAt)} 前答复，结果在“消息”里告诉您。`}
    </Banner>
  );
}

function ApplicationCard({ one }: { one: Application }) {
  const { label, name, relation, maskedPhone, words, at, dueAt, decided } = one;
  return (
    <Card title={label} extra={<ApplicationTag application={one} />}>
      <Fact label="申请人">{name}</Fact>
      <Fact label="关系">{RELATION_TEXT[relation]}</Fact>
      <Fact label="手机号">{maskedPhone}</Fact>
      <Fact label="申请时间">{sayInstant(at)}</Fact>
      <Fact label="答复期限">{sayInstant(dueAt)}</Fact>
      {decided && <Fact label="答复的人">{decided.by}</Fact>}
      {words !== '' && <Words>{words}</Words>}
    </Card>
  );
}
