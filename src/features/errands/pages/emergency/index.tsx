import { firstMinuteOf } from '#domain/errands/danger';
import type { CompoundId } from '#domain/kernel/ids';
import { useCompoundPhones } from '../../../../platform/compound-phones';
import { compoundPage } from '../../../../platform/compound-screen';
import { useHere } from '../../../../platform/here';
import { back, useParams } from '../../../../platform/routes';
import { Banner } from '../../../../ui/banner';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Page } from '../../../../ui/page';
import { Words } from '../../../../ui/words';
import { EmergencyCalls } from './emergency-calls';
import { vouchFor } from '../../../../platform/vouched';

definePageConfig({ navigationBarTitleText: '有危险先打电话' });

export default compoundPage(Emergency);

/** Numbers to dial with one tap, and what to say. Nothing here waits for the network. */
function Emergency({ compoundId }: { compoundId: CompoundId }) {
  const { word, kind } = useParams('word', 'kind');
  const phones = useCompoundPhones(compoundId);
  const homes = useHere(compoundId).homes;
  const place = phones?.name ?? '';
  const danger = firstMinuteOf(kind);
  const goOn = () => {
    vouchFor(word ?? '');
    back();
  };
  return (
    <Page
      phones={[]}
      action={
        word !== undefined && (
          <Button kind="plain" onTap={goOn}>
            不紧急，继续填写
          </Button>
        )
      }
    >
      <Banner tone="bad" title={word ? `您写到了“${word}”` : undefined}>
        {danger?.sentence ?? '正在发生的危险，请马上打电话。代办员要过几小时才会来，等不得。'}
      </Banner>
      <EmergencyCalls danger={danger} phones={phones} />
      <Card title="打通以后先说地址">
        {homes.length > 0 ? (
          homes.map((one) => (
            <Words key={one.homeId} size="l" strong>
              {`${place} ${one.label}`.trim()}
            </Words>
          ))
        ) : (
          <Words>说清楚小区、几栋、几单元、几号。</Words>
        )}
        <Words tone="quiet">再说发生了什么、几个人、能不能开门。对方没说挂，先不要挂。</Words>
      </Card>
    </Page>
  );
}
