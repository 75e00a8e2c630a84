import { useState } from 'react';
import { assignLink, errandLink } from '#domain/errands/links';
import { refusalText } from '#domain/errands/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { useCompoundPhones } from '../../../../platform/compound-phones';
import { CompoundScreen, LostLink } from '../../../../platform/compound-screen';
import { Refused } from '../../../../platform/failure';
import { handled } from '../../../../platform/handled';
import { communityPhones } from '../../../../platform/phone';
import { open, useParams } from '../../../../platform/routes';
import { showTop } from '../../../../platform/show-top';
import { isSignedOut, SignInFirst } from '../../../../platform/sign-in-first';
import { useQuery } from '../../../../platform/use-query';
import { Banner } from '../../../../ui/banner';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { readErrand, type Errand } from '../../api';
import { CaseHead } from '../../case-components/case-head';
import { Foot, hasFoot } from '../../case-components/foot';
import { Gone } from '../../case-components/gone';
import { PeopleCard } from '../../case-components/people-card';
import { PicturesCard } from '../../case-components/pictures-card';
import { RatingCard } from '../../case-components/rating-card';
import { StepSheets } from '../../case-components/step-sheets';
import type { Choosable } from '../../case-components/step-words';
import { TimelineCard } from '../../case-components/timeline-card';
import type { Stepping } from '../../case-components/use-step';
import { WishCard } from '../../case-components/wish-card';
import '../../case.scss';

definePageConfig({ navigationBarTitleText: '红色代办' });

/** One errand for everybody who may see it: what stands on it and what can be done follows from who reads it. */
export default function ErrandScreen() {
  const { errandId } = useParams('errandId');
  return (
    <CompoundScreen>
      {(compoundId) =>
        errandId ? (
          <ErrandOf compoundId={compoundId} errandId={errandId} />
        ) : (
          <Page>
            <LostLink />
          </Page>
        )
      }
    </CompoundScreen>
  );
}

/** `BAD_INPUT`: the id in the link is none. */
const GONE = ['NOT_FOUND', 'BAD_INPUT'];

/** Not found is an answer like any other: somebody who gave it back sees nothing of it any more. */
const readIfMine = (compoundId: CompoundId, errandId: string): Promise<Errand | null> =>
  readErrand(compoundId, errandId).catch((error: unknown) => {
    if (error instanceof Refused && GONE.includes(error.code)) return null;
    throw error;
  });

interface Said {
  tone: 'ok' | 'warn';
  words: string;
}

function ErrandOf({ compoundId, errandId }: { compoundId: CompoundId; errandId: string }) {
  const shown = useQuery(`errand:${errandId}`, () => readIfMine(compoundId, errandId), refusalText);
  const [said, setSaid] = useState<Said | null>(null);
  const [sheet, setSheet] = useState<Choosable | 'more' | null>(null);
  const errand = shown.state === 'ready' ? shown.value : null;
  const phones = communityPhones(useCompoundPhones(compoundId));

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
      {isSignedOut(shown) ? (
        <SignInFirst>
          代办只有申请的家庭、社区、网格员和办这件事的人能看。请用收到通知的手机号登录。
        </SignInFirst>
      ) : (
        <Load of={shown}>
          {(value) =>
            value === null ? (
              <Gone compoundId={compoundId} told={said !== null} />
            ) : (
              <>
                <CaseHead errand={value} />
                <RatingCard errand={value} />
                <PicturesCard errand={value} purpose="proof" stepping={stepping} />
                <PeopleCard compoundId={compoundId} errand={value} />
                <WishCard errand={value} stepping={stepping} />
                <PicturesCard errand={value} purpose="request" stepping={stepping} />
                <TimelineCard errand={value} stepping={stepping} />
              </>
            )
          }
        </Load>
      )}
    </Page>
  );
}
