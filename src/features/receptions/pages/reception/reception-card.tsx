import { whenText } from '#domain/kernel/when-text';
import type { Reception } from '#domain/receptions/contract';
import { standingOf } from '#domain/receptions/rules';
import { forWhomText, reasonText } from '#domain/receptions/texts';
import { serverNow } from '../../../../platform/server-clock';
import { Banner } from '../../../../ui/banner';
import { Card } from '../../../../ui/card';
import { Divider, Fact, Words } from '../../../../ui/words';
import { StandingTag } from '../../components/standing-tag';

/** What has become of it, where that is not what was first announced. */
function Changed({ reception }: { reception: Reception }) {
  const { reason, movedFrom, state } = reception;
  if (reason === null) return null;
  if (state === 'calledOff') {
    return (
      <Banner tone="bad" title="这次取消了，您不用再去">
        {reasonText(reason)}
      </Banner>
    );
  }
  if (standingOf(reception, serverNow()) === 'over' || movedFrom === null) return null;
  return (
    <Banner tone="warn" title="时间或地点改了，请按下面的去">
      {`原定${whenText(movedFrom, serverNow())}，${movedFrom.place}。${reasonText(reason)}`}
    </Banner>
  );
}

/** All that somebody needs who wants to come. */
export function ReceptionCard({ reception }: { reception: Reception }) {
  const { title, host, place, buildings, announcedBy } = reception;
  const comes = ['toCome', 'running'].includes(standingOf(reception, serverNow()));
  return (
    <>
      <Changed reception={reception} />
      <Card title={title} extra={<StandingTag reception={reception} />}>
        <Words size="l" strong>
          {whenText(reception, serverNow())}
        </Words>
        <Words>{place}</Words>
        <Divider />
        <Fact label="谁来听">{host}</Fact>
        <Fact label="面向">{`${forWhomText(buildings)}居民`}</Fact>
        <Fact label="发布">{announcedBy}</Fact>
        {comes && (
          <>
            <Divider />
            <Words tone="quiet">有事直接去说，不用预约。走不开的，请打社区电话。</Words>
          </>
        )}
      </Card>
    </>
  );
}
