import { useState } from 'react';
import { askedMostOf } from '#domain/errands/asked-most';
import { useCompoundPhones } from '../../../../platform/compound-phones';
import { communityPhones } from '../../../../platform/phone';
import { Banner } from '../../../../ui/banner';
import { BigChoice } from '../../../../ui/big-choice';
import { Button } from '../../../../ui/button';
import { Page } from '../../../../ui/page';
import { type AskProps, askPage } from '../../components/ask-page';
import { OwnWill, PapersSeen } from '../../components/own-will';
import { deskOf } from '../../components/request-for';
import { QuickConsent, QuickTerms } from './quick-consent';
import { QuickFoot } from './quick-foot';
import { QuickHead } from './quick-head';
import { useQuickAsk } from './use-quick-ask';

definePageConfig({ navigationBarTitleText: '找人帮忙' });

export default askPage(Quick);

/** One thing on one screen: which of it, when, and away with it. */
function Quick(props: AskProps) {
  const { compoundId, item, form: known } = props;
  const [terms, setTerms] = useState(false);
  const phones = useCompoundPhones(compoundId);
  const ask = useQuickAsk(props);
  const { whom, write } = ask;
  const desk = deskOf(known, whom?.building ?? '');
  return (
    <Page
      phones={communityPhones(phones)}
      action={<QuickFoot compoundId={compoundId} item={item} ask={ask} desk={desk} />}
      over={
        terms && whom && <QuickTerms item={item} whom={whom} desk={desk} onClose={() => setTerms(false)} />
      }
    >
      <QuickHead item={item} picture={askedMostOf(item)} ask={ask} />
      {ask.begun && (
        <Banner
          action={
            <Button kind="plain" narrow onTap={ask.sayMore}>
              接着写
            </Button>
          }
        >
          上次写的还没有提交，都还在。
        </Banner>
      )}
      <BigChoice
        label="什么事"
        titled
        options={ask.phrases.map((value) => ({ value, label: value }))}
        value={ask.what}
        onChange={(what) => write({ what })}
        error={ask.errors.what}
      />
      {whom && !whom.self && (
        <OwnWill
          whom={whom}
          value={ask.consent}
          onChange={(consent) => write({ consent })}
          error={ask.errors.consent ?? null}
        />
      )}
      {item.sensitive && (
        <PapersSeen
          item={item}
          value={ask.papers}
          onChange={(papers) => write({ papers })}
          missing={Boolean(ask.errors.papers)}
        />
      )}
      <BigChoice
        label="什么时候来"
        pairs
        options={ask.times.map(({ label, whenHome }) => ({ value: whenHome, label }))}
        value={ask.whenHome}
        onChange={(whenHome) => write({ whenHome })}
        error={ask.errors.whenHome}
      />
      {whom && <QuickConsent item={item} whom={whom} desk={desk} onMore={() => setTerms(true)} />}
      <Button kind="quiet" onTap={ask.sayMore}>
        多写几句、加照片
      </Button>
    </Page>
  );
}
