import { useState } from 'react';
import { errandLink } from '#domain/errands/links';
import { refusalText } from '#domain/errands/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { CompoundScreen, LostLink } from '../../../../platform/compound-screen';
import { handled } from '../../../../platform/handled';
import { backTo, useParams } from '../../../../platform/routes';
import { isSignedOut, SignInFirst } from '../../../../platform/sign-in-first';
import { useQuery } from '../../../../platform/use-query';
import { Banner } from '../../../../ui/banner';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { assign, readErrand, suggestProxies, type Errand, type SuggestedProxy } from '../../api';
import { AssignDialog } from '../../case-components/assign-dialog';
import { ErrandBrief } from '../../case-components/errand-brief';
import { ProxyList } from '../../case-components/proxy-list';
import { useStep } from '../../case-components/use-step';
import '../../case.scss';

definePageConfig({ navigationBarTitleText: '安排谁去办' });

export default function AssignScreen() {
  const { errandId } = useParams('errandId');
  return (
    <CompoundScreen>
      {(compoundId) =>
        errandId ? (
          <AssignOf compoundId={compoundId} errandId={errandId} />
        ) : (
          <Page>
            <LostLink />
          </Page>
        )
      }
    </CompoundScreen>
  );
}

function AssignOf({ compoundId, errandId }: { compoundId: CompoundId; errandId: string }) {
  const shown = useQuery(
    `assign:${errandId}`,
    async () => {
      const [errand, { proxies }] = await Promise.all([
        readErrand(compoundId, errandId),
        suggestProxies(compoundId, errandId),
      ]);
      return { errand, proxies };
    },
    refusalText,
  );
  const [outdated, setOutdated] = useState<string | null>(null);
  const errand = shown.state === 'ready' ? shown.value.errand : null;
  const [chosen, setChosen] = useState<SuggestedProxy | null>(null);
  const close = () => setChosen(null);
  return (
    <Page
      over={
        errand && (
          <Asking
            compoundId={compoundId}
            errand={errand}
            proxy={chosen}
            onClose={close}
            onOutdated={(said) => {
              close();
              setOutdated(said);
              shown.reload();
            }}
          />
        )
      }
    >
      {isSignedOut(shown) ? (
        <SignInFirst>只有网格员和社区能安排人去办。请用您的手机号登录。</SignInFirst>
      ) : (
        <Load of={shown}>
          {(value) => (
            <>
              {outdated && <Banner tone="warn">{outdated}</Banner>}
              <ErrandBrief errand={value.errand} />
              <ProxyList errand={value.errand} proxies={value.proxies} onChoose={setChosen} />
            </>
          )}
        </Load>
      )}
    </Page>
  );
}

interface AskingProps {
  compoundId: CompoundId;
  errand: Errand;
  proxy: SuggestedProxy | null;
  onClose: () => void;
  onOutdated: (said: string) => void;
}

/** The question before it is done: who is asked to do what. Done, the errand's own page says what happens next. */
function Asking({ compoundId, errand, proxy, onClose, onOutdated }: AskingProps) {
  const { errandId, rev } = errand;
  const link = errandLink(compoundId, errandId);
  const step = useStep(
    {
      target: { compoundId, errandId, rev },
      onDone: () => {
        handled(link);
        backTo(link);
      },
      onOutdated,
      onClose,
    },
    assign,
  );
  return (
    <AssignDialog
      errand={errand}
      proxy={proxy}
      onConfirm={() => proxy && void step.take({ proxyId: proxy.personId }, '')}
      onCancel={() => {
        step.clear();
        onClose();
      }}
      busy={step.busy}
      reason={step.message}
    />
  );
}
