import { useState } from 'react';
import { OFFER_HOURS } from '#domain/errands/limits';
import { errandLink } from '#domain/errands/links';
import { badgeText } from '#domain/kernel/badge';
import type { CompoundId } from '#domain/kernel/ids';
import { afterWorkingHours } from '#domain/kernel/working-days';
import { compoundPage } from '../../../../platform/compound-screen';
import { ConfirmDialog } from '../../../../platform/confirm';
import { handled } from '../../../../platform/handled';
import { backTo } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { useSession } from '../../../../platform/session';
import { whenWords } from '../../../../platform/when-words';
import { Banner } from '../../../../ui/banner';
import { Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Words } from '../../../../ui/words';
import { useRead } from '../../api';
import { askingTo } from '../../components/use-step';
import { ErrandBrief } from './errand-brief';
import { type AssignedErrand, ProxyList, type SuggestedProxy } from './proxy-list';

definePageConfig({ navigationBarTitleText: '安排谁去办' });

export default compoundPage(AssignOf, 'errandId');

function AssignOf({ compoundId, errandId }: { compoundId: CompoundId; errandId: string }) {
  const shown = useRead('suggestProxies', { compoundId, errandId });
  const [outdated, setOutdated] = useState<string | null>(null);
  const [chosen, setChosen] = useState<SuggestedProxy | null>(null);
  const errand = shown.state === 'ready' ? shown.value.errand : null;
  const close = () => setChosen(null);
  return (
    <Page
      over={
        errand &&
        chosen && (
          <AskDialog
            compoundId={compoundId}
            errand={errand}
            proxy={chosen}
            onClose={close}
            onOutdated={(said) => {
              setOutdated(said);
              shown.reload();
            }}
          />
        )
      }
    >
      <Load of={shown} signedOut="只有网格员和社区能安排人去办。请用您的手机号登录。">
        {(value) => (
          <>
            {outdated && <Banner tone="warn">{outdated}</Banner>}
            <ErrandBrief errand={value.errand} />
            <ProxyList errand={value.errand} proxies={value.proxies} onChoose={setChosen} />
          </>
        )}
      </Load>
    </Page>
  );
}

interface AskDialogProps {
  compoundId: CompoundId;
  errand: AssignedErrand;
  proxy: SuggestedProxy;
  onClose: () => void;
  onOutdated: (said: string) => void;
}

/**
 * Names who is asked to do what for whom, and by when the answer comes. Done, the errand's own page says what happens next.
 */
function AskDialog({ compoundId, errand, proxy, onClose, onOutdated }: AskDialogProps) {
  const { errandId, rev } = errand;
  const link = errandLink(compoundId, errandId);
  const now = serverNow();
  const answered = whenWords(afterWorkingHours(now, OFFER_HOURS), now);
  const own = proxy.personId === useSession().person?.personId;
  const who = own ? '您' : `${proxy.name}${badgeText(proxy.badge)}`;
  const onDone = () => {
    handled(link);
    backTo(link);
  };
  const stepping = { target: { compoundId, errandId, rev }, onDone, onOutdated, onClose };
  return (
    <ConfirmDialog
      title={own ? '您自己去办？' : `请${who}去办？`}
      confirm={own ? '我自己去办' : `请${proxy.name}去办`}
      {...askingTo(stepping, 'assign', { proxyId: proxy.personId }, '')}
      onClose={onClose}
    >
      <Words>{`${errand.itemName}\n${errand.homeLabel ?? errand.building}，${errand.beneficiary?.name ?? ''}`}</Words>
      <Words tone="quiet">
        {`${who}会收到通知，请在 ${answered} 前答复。到时没有答复，这件代办会回到您手里，另外找人。`}
      </Words>
    </ConfirmDialog>
  );
}
