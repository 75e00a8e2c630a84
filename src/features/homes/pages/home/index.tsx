import { useState } from 'react';
import { whyCannotKeep } from '#domain/homes/binding';
import type { HomeId } from '#domain/kernel/ids';
import { type CompoundId } from '#domain/kernel/ids';
import { useHere } from '../../../../platform/here';
import { useParams } from '../../../../platform/routes';
import { showTop } from '../../../../platform/show-top';
import { Banner } from '../../../../ui/banner';
import { Button } from '../../../../ui/button';
import { Load } from '../../../../ui/load';
import { sayArea } from '../../../../ui/area';
import { Page } from '../../../../ui/page';
import { RELATION_TEXT, refusalText } from '#domain/homes/texts';
import { useRead } from '../../api';
import { BindResident } from './bind-resident';
import { ContactCard } from './contact-card';
import { CorrectArea } from './correct-area';
import { HomeFacts } from './home-facts';
import { RecordResident } from './record-resident';
import { ResidentList } from './resident-list';
import { compoundPage } from '../../../../platform/compound-screen';

definePageConfig({ navigationBarTitleText: '房屋' });

/** One home for the staff: what it pays by, whom the roster names, who is bound to it. */
export default compoundPage(HomeOf);

function HomeOf({ compoundId }: { compoundId: CompoundId }) {
  const { homeId = '' } = useParams('homeId');
  const query = useRead('read', { compoundId, homeId });
  const { person, may } = useHere(compoundId);
  const isKeeper = may('keepHomes');
  // nobody does so for her own home
  const why = person && whyCannotKeep(person, homeId as HomeId);
  const keeps = isKeeper && why === null;
  const [form, setForm] = useState<'area' | 'bind' | 'record' | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const close = () => setForm(null);
  const finish = (words: string) => {
    setDone(words);
    close();
    query.reload();
    showTop();
  };
  const home = query.state === 'ready' ? query.value.home : null;
  return (
    <Page
      action={keeps && home && <Button onTap={() => setForm('bind')}>绑定住户</Button>}
      over={
        home && (
          <>
            <CorrectArea
              open={form === 'area'}
              home={home}
              onClose={close}
              onRefused={query.reload}
              onCorrected={(area) =>
                finish(`面积已更正为 ${sayArea(area)}。本户马上按新面积计算，全小区应收在一分钟内重算。`)
              }
            />
            <BindResident
              open={form === 'bind'}
              home={home}
              onClose={close}
              onBound={(phone, relation) =>
                finish(
                  `${phone} 已绑定为${RELATION_TEXT[relation]}。系统会通知本人和这套房的其他人；还没有登录过的，登录后生效。`,
                )
              }
            />
            <RecordResident
              open={form === 'record'}
              home={home}
              onClose={close}
              onRecorded={(name) => finish(`${name} 已登记。老人同意由谁照护，请网格员登记照护人。`)}
            />
          </>
        )
      }
    >
      <Load of={query}>
        {(file) => (
          <>
            {isKeeper && why && <Banner tone="info">{refusalText(why)}</Banner>}
            {done && <Banner tone="ok">{done}</Banner>}
            <HomeFacts home={file.home} onCorrect={keeps ? () => setForm('area') : undefined} />
            <ResidentList
              home={file.home}
              residents={file.residents}
              keeps={keeps}
              onRecord={keeps ? () => setForm('record') : undefined}
              onChanged={query.reload}
            />
            <ContactCard compoundId={compoundId} homeId={homeId} contact={file.contact} marks={file.marks} />
          </>
        )}
      </Load>
    </Page>
  );
}
