import { useState } from 'react';
import { emergencyLink } from '#domain/errands/links';
import type { CompoundId } from '#domain/kernel/ids';
import { KIND_CODES, kindOf, topicOf, type KindCode } from '#domain/reports/kinds';
import { reportLink } from '#domain/reports/links';
import { MOST_LETTERS } from '#domain/reports/limits';
import { acceptDueAt } from '#domain/reports/machine';
import { partOf, PARTS } from '#domain/reports/places';
import { OFFICE_NAME, subjectText } from '#domain/reports/words';
import { open, replaceWith } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { whenWords } from '../../../../platform/when-words';
import { Banner } from '../../../../ui/banner';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Choice, PickerField } from '../../../../ui/choice';
import { Field } from '../../../../ui/field';
import { LongField } from '../../../../ui/long-field';
import { Page } from '../../../../ui/page';
import { Uploader } from '../../../../ui/photo';
import { Words } from '../../../../ui/words';
import { useDo, useRead } from '../../api';
import { dueWords } from '../../components/promise-words';
import { type Homes, useFileForm } from './use-file-form';

const KINDS = KIND_CODES.map((value) => ({ value, label: kindOf(value).name }));
const PLACES = PARTS.map(({ code, name }) => ({ value: code, label: name }));

interface FileFormProps {
  compoundId: CompoundId;
  homes: Homes;
  phones: Parameters<typeof Page>[0]['phones'];
  firstKind: KindCode;
}

/** One screen: the photo first, where, one line, and away with it. */
export function FileForm({ compoundId, homes, phones, firstKind }: FileFormProps) {
  const form = useFileForm(compoundId, homes, firstKind);
  const { wish, danger, sameAs } = form;
  const { name, owner, about, placed } = kindOf(wish.kind);
  const part = partOf(form.form.part);
  return (
    <Page
      phones={phones}
      action={
        <>
          {sameAs !== '' && (
            <Button kind="plain" onTap={() => open(reportLink(compoundId, sameAs))}>
              看那一件
            </Button>
          )}
          <Button
            onTap={() => void form.submit()}
            busy={form.busy}
            disabled={form.blocked || danger !== null}
            reason={danger ? '请先看上面红色的提示。' : form.reason}
          >
            提交给{OFFICE_NAME[owner]}
          </Button>
        </>
      }
    >
      <Card>
        <Choice
          label="什么事"
          options={KINDS}
          value={wish.kind}
          onChange={(kind) => form.write({ kind, topic: null })}
        />
        <Uploader
          label="先拍张照（可以不拍）"
          of={form.pictures}
          hint="拍清坏在哪里。请不要拍到人脸和车牌。"
          error={form.picturesError}
        />
        {about.length > 0 && (
          <Choice
            label="对谁的意见"
            options={about.map(({ code, name: label }) => ({ value: code, label }))}
            {...form.field('about')}
          />
        )}
        {placed && <Choice label="在哪里" options={PLACES} {...form.field('part')} />}
        {placed && part && (
          <Field
            label={`${part.detail[0]}（可以不写）`}
            {...form.field('detail')}
            placeholder={part.detail[1]}
            maxLength={MOST_LETTERS.detail}
          />
        )}
        <LongField
          label="说一句怎么了"
          {...form.field('text')}
          placeholder={placed ? '例如：电梯停运，按了没反应' : '例如：报修三天了没人来'}
          maxLength={MOST_LETTERS.text}
        />
        {danger && (
          <Banner
            tone="bad"
            title={`您写到了“${danger.word}”`}
            action={
              <Button
                kind="danger"
                icon="phone"
                onTap={() => open(emergencyLink(compoundId, danger.word, danger.kind))}
              >
                看急救电话
              </Button>
            }
          >
            有人有危险，请马上打电话，不要等物业来。不是的，点开后选“不紧急，继续填写”。
          </Banner>
        )}
        <TopicChoice key={wish.kind} form={form} />
        <Similar compoundId={compoundId} wish={wish} />
        {homes.length > 1 && (
          <PickerField
            label="从哪套房提交"
            options={homes.map(({ homeId, label }) => ({ value: homeId as string, label }))}
            value={wish.homeId}
            onChange={(homeId) => form.write({ homeId })}
          />
        )}
      </Card>
      <FileFoot form={form} name={name} />
    </Page>
  );
}

/** What neighbours have reported already: joined with one tap instead of being reported once more. */
function Similar({
  compoundId,
  wish,
}: {
  compoundId: CompoundId;
  wish: ReturnType<typeof useFileForm>['wish'];
}) {
  const { homeId, topic, place } = wish;
  const isAsked = topic !== '' && place !== null && partOf(place.part)?.of !== 'home';
  const found = useRead('similar', isAsked ? { compoundId, homeId, topic, part: place.part } : null);
  const joining = useDo('join');
  const join = (reportId: string) =>
    void joining.run({ compoundId, reportId }).then((done) => {
      if (done) replaceWith(reportLink(compoundId, reportId));
    });
  if (!isAsked || found.state !== 'ready') return null;
  return (
    <>
      {found.value.items.map((one) => (
        <Banner
          key={one.reportId}
          title={`${one.neighbours + 1} 位邻居已经报过：${one.place ?? ''} ${subjectText(one)}`}
          action={
            <Button
              kind="plain"
              narrow
              onTap={() => join(one.reportId)}
              busy={joining.busy}
              reason={joining.message}
            >
              我也遇到
            </Button>
          }
        >
          {`${dueWords(one, serverNow())}。点“我也遇到”算您一个，有进展一起告诉您。`}
        </Banner>
      ))}
    </>
  );
}

type FormProps = { form: ReturnType<typeof useFileForm> };

/** What it is about: told by its words, and asked only where they leave it open, or are understood wrongly. */
function TopicChoice({ form }: FormProps) {
  const { wish, errors } = form;
  const [asked, setAsked] = useState(false);
  const { topics } = kindOf(wish.kind);
  if (form.form.text.trim() === '') return null;
  if (wish.guessed && form.form.topic === null && !asked && !errors.topic)
    return (
      <>
        <Words tone="quiet">{`按“${wish.guessed.name}”报上去。`}</Words>
        <Button kind="quiet" onTap={() => setAsked(true)}>
          不对，改一下
        </Button>
      </>
    );
  return (
    <Choice
      label="是哪方面的"
      options={topics.map(({ code, name }) => ({ value: code, label: name }))}
      value={wish.topic === '' ? null : wish.topic}
      onChange={(topic) => form.write({ topic })}
      error={errors.topic}
    />
  );
}

/** Until when somebody answers, and who gets to see it. */
function FileFoot({ form: { wish }, name }: FormProps & { name: string }) {
  const { owner, about } = kindOf(wish.kind);
  const urgent = wish.topic !== '' && topicOf(wish.kind, wish.topic).urgent === true;
  const now = serverNow();
  const office = OFFICE_NAME[owner];
  return (
    <Card title="提交以后">
      <Words>
        {`${office}会在 ${whenWords(acceptDueAt({ kind: wish.kind, urgent }, now), now)} 前受理，答应您哪天办好；每一步都告诉您。`}
      </Words>
      {urgent && <Words tone="warn">这是急事，也请先打一个物业服务电话。</Words>}
      <Words size="s" tone="quiet">
        {about.length > 0
          ? `${name}只有社区能看，您说的那一方看不到。对社区有意见，请打 12345。`
          : '物业能看到您的房号；超时了社区也能看到。派来的人去公共部位，看不到是谁报的。别的住户看不到。'}
      </Words>
    </Card>
  );
}
