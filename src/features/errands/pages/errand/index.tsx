import { useState } from 'react';
import { assignLink, errandLink } from '#domain/errands/links';
import type { CompoundId } from '#domain/kernel/ids';
import { useCommunityPhones } from '../../../../platform/compound-phones';
import { compoundPage } from '../../../../platform/compound-screen';
import { Refused } from '../../../../platform/failure';
import { handled } from '../../../../platform/handled';
import { open } from '../../../../platform/routes';
import { showTop } from '../../../../platform/show-top';
import { Banner } from '../../../../ui/banner';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { useRead } from '../../api';
import { CaseHead } from './case-head';
import { Foot, hasFoot } from './foot';
import { Gone } from './gone';
import { PeopleCard } from './people-card';
import { PicturesCard } from './pictures-card';
import { RatingCard } from './rating-card';
import { StepSheets } from './step-sheets';
import type { Choosable } from './step-words';
import { TimelineCard } from './timeline-card';
import type { Stepping } from '../../components/use-step';
import { WishCard } from './wish-card';

definePageConfig({ navigationBarTitleText: '红色代办' });

/** One errand for everybody who may see it: what stands on it and what can be done follows from who reads it. */
export default compoundPage(ErrandOf, 'errandId');

/** `BAD_INPUT`: the id in the link is none. Somebody who gave it back sees nothing of it any more. */
const GONE = ['NOT_FOUND', 'BAD_INPUT'];

interface Said {
  tone: 'ok' | 'warn';
  words: string;
}

function ErrandOf({ compoundId, errandId }: { compoundId: CompoundId; errandId: string }) {
  const shown = useRead('read', { compoundId, errandId });
  const [said, setSaid] = useState<Said | null>(null);
  const [sheet, setSheet] = useState<Choosable | 'more' | null>(null);
  const errand = shown.state === 'ready' ? shown.value : null;
  const isGone =
    shown.state === 'failed' && shown.error instanceof Refused && GONE.includes(shown.error.code);
  const phones = useCommunityPhones(compoundId);

  const settle = (next: Said) => {
    setSheet(null);
    setSaid(next);
    shown.reload();
    showTop();
  };
  const stepping: Stepping = {
    target: { compoundId, errandId, rev: errand?.rev ?? 0 },
    onDone: (words) => {
      handled(errandLink(compoundId, errandId));
      settle({ tone: 'ok', words });
    },
    onOutdated: (words) => settle({ tone: 'warn', words }),
    onClose: () => setSheet(null),
  };
  const choose = (step: Choosable | 'more') => {
    if (step !== 'assign') return setSheet(step);
    // what was said here is over when she comes back
    setSaid(null);
    open(assignLink(compoundId, errandId));
  };
  return (
    <Page
      phones={phones}
      action={errand && hasFoot(errand) && <Foot errand={errand} stepping={stepping} onChoose={choose} />}
      over={errand && <StepSheets errand={errand} open={sheet} stepping={stepping} onChoose={choose} />}
    >
      {said && <Banner tone={said.tone}>{said.words}</Banner>}
      <Load
        of={shown}
        signedOut="代办只有申请的家庭、社区、网格员和办这件事的人能看。请用收到通知的手机号登录。"
        refused={isGone && <Gone compoundId={compoundId} told={said !== null} />}
      >
        {(value) => (
          <>
            <CaseHead errand={value} />
            <RatingCard errand={value} />
            <PicturesCard errand={value} purpose="proof" stepping={stepping} />
            <PeopleCard compoundId={compoundId} errand={value} />
            <WishCard errand={value} stepping={stepping} />
            <PicturesCard errand={value} purpose="request" stepping={stepping} />
            <TimelineCard errand={value} stepping={stepping} />
          </>
        )}
      </Load>
    </Page>
  );
}
