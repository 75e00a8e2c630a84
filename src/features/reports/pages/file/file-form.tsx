import { emergencyLink } from '#domain/errands/links';
import type { CompoundId } from '#domain/kernel/ids';
import { KIND_CODES, kindOf, topicOf, type KindCode } from '#domain/reports/kinds';
import { reportLink } from '#domain/reports/links';
import { MOST_LETTERS } from '#domain/reports/limits';
import { acceptDueAt } from '#domain/reports/machine';
import { partOf, PARTS } from '#domain/reports/places';
import { OFFICE_NAME } from '#domain/reports/words';
import { open } from '../../../../platform/routes';
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
import { Similar } from './similar';
import { TopicChoice } from './topic-choice';
import { type FileFormState, type Homes, useFileForm } from './use-file-form';

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
        <Similar compoundId={compoundId} form={form} />
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

/** Until when somebody answers, and who gets to see it. */
function FileFoot({ form: { wish }, name }: { form: FileFormState; name: string }) {
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
          : '物业能看到您的房号；超时了社区也能看到。派来的人去公共部位，看不到是谁报的。邻居只看得到哪里坏了、办到哪一步；位置里请不要写门牌号。'}
      </Words>
    </Card>
  );
}
