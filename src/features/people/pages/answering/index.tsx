import type { CompoundId } from '#domain/kernel/ids';
import { partyTypeName } from '#domain/kernel/parties';
import { postName, POSTS } from '#domain/kernel/posts';
import { dayOf, sayDay, sayInstant } from '#domain/kernel/time';
import type { Answering, AnsweringParty } from '#domain/people/contract';
import { staffName } from '#domain/people/staff-name';
import { useCompoundPhones } from '../../../../platform/compound-phones';
import { compoundPage } from '../../../../platform/compound-screen';
import { communityPhones, dial } from '../../../../platform/phone';
import type { Phones } from '../../../../platform/session';
import { Banner } from '../../../../ui/banner';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { EmptyState, Load } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { PersonRow } from '../../../../ui/person-row';
import { Words } from '../../../../ui/words';
import { useRead } from '../../api';

definePageConfig({ navigationBarTitleText: '谁管我这栋' });

export default compoundPage(AnsweringIn);

/** Whom the reader turns to about her building, with what for, and a button that calls. */
function AnsweringIn({ compoundId }: { compoundId: CompoundId }) {
  const answering = useRead('whoAnswers', { compoundId });
  const phones = useCompoundPhones(compoundId);
  return (
    <Page phones={communityPhones(phones)}>
      <Load of={answering} rows={3} signedOut="登录并绑定房子以后，这里有管您这栋楼的人。">
        {({ people, parties, without }) => (
          <>
            {without.length > 0 && (
              <Banner tone="warn" title={`${without.join('、')}现在没有网格员`}>
                楼里的事请先打社区电话。
              </Banner>
            )}
            {people.map((one) => (
              <AnsweringCard key={`${one.post}:${one.badge}`} one={one} phones={phones} />
            ))}
            {parties.map((one) => (
              <PartyCard key={one.partyId} one={one} />
            ))}
            {people.length + parties.length === 0 && (
              <EmptyState icon="person" title="还没有登记负责的人">
                有事请打下面的社区电话或物业服务电话。
              </EmptyState>
            )}
          </>
        )}
      </Load>
    </Page>
  );
}

function AnsweringCard({ one, phones }: { one: Answering; phones: Phones | null }) {
  const { answersFor } = POSTS[one.post];
  const number = phones && answersFor && phones[answersFor.on];
  const name = staffName(one, one.post);
  return (
    <Card>
      <PersonRow
        name={one.name}
        title={`${postName(one.post)} ${one.name}`}
        call={number ? { label: `打电话找${name}，${number}`, onTap: () => dial(number) } : undefined}
      >
        <Words size="s" tone="quiet">
          {[`工号 ${one.badge}`, `管${one.buildings?.join('、') ?? '全小区'}`].join(' · ')}
          {number && `\n打 ${number}`}
        </Words>
      </PersonRow>
      {answersFor && <Words className="ui-person-duty">{answersFor.duty}</Words>}
    </Card>
  );
}

/** An organisation that serves here: what for, and its numbers, each a button. */
function PartyCard({ one }: { one: AnsweringParty }) {
  const { type, name, duty, contacts, checkedAt, next } = one;
  return (
    <Card title={name}>
      <Words size="s" tone="quiet">
        {`${partyTypeName(type)} · 电话 ${sayDay(dayOf(checkedAt))} 核对过`}
      </Words>
      <Words>{duty}</Words>
      {next && <Words strong>{`${sayInstant(next.at)} 起换成${next.name}。`}</Words>}
      {contacts.map(({ label, number }) => (
        <Button
          key={`${label}${number}`}
          kind="plain"
          icon="phone"
          label={`打电话找${name}${label}，${number}`}
          onTap={() => dial(number)}
        >{`${label} ${number}`}</Button>
      ))}
    </Card>
  );
}
