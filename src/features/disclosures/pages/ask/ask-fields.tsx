import { QUESTION_REASONS } from '#domain/disclosures/contract';
import { answerDueAt } from '#domain/disclosures/rules';
import { REASON_TEXT } from '#domain/disclosures/texts';
import type { Home } from '#domain/homes/documents';
import { sayInstant } from '#domain/kernel/time';
import { serverNow } from '../../../../platform/server-clock';
import type { useForm } from '../../../../platform/use-form';
import type { Pictures } from '../../../../platform/use-pictures';
import { Card } from '../../../../ui/card';
import { Choice, optionsOf } from '../../../../ui/choice';
import { LongField } from '../../../../ui/long-field';
import { Uploader } from '../../../../ui/photo';
import { Divider, Fact, Words } from '../../../../ui/words';
import { HomeChoice } from '../../components/home-choice';
import '../../components/block.scss';

const REASONS = optionsOf(QUESTION_REASONS, REASON_TEXT);
const MOST_LETTERS = 500;

interface AskForm {
  form: { reason: (typeof QUESTION_REASONS)[number] | null; text: string };
  field: ReturnType<typeof useForm<AskForm['form'], unknown>>['field'];
  pictures: Pictures;
  picturesError: string | null;
}

interface AskFieldsProps {
  form: AskForm;
  homes: readonly Home[];
  home: Home;
  onChooseHome: (homeId: string) => void;
}

/** What the reader fills in to ask, and what the office will see of it. */
export function AskFields({ form, homes, home, onChooseHome }: AskFieldsProps) {
  const { pictures } = form;
  const { reason, text } = form.form;
  return (
    <>
      <Card>
        <HomeChoice homes={homes} home={home} onChoose={onChooseHome} />
        <Choice label="哪里有疑问" options={REASONS} {...form.field('reason')} />
        <LongField
          label="说说情况"
          {...form.field('text')}
          maxLength={MOST_LETTERS}
          placeholder="例如：房产证上是 95.30 ㎡，公示里是 96.30 ㎡"
          hint="请不要写姓名、电话"
        />
        <Uploader
          label="图片（可以不加）"
          of={pictures}
          hint="例如房产证的面积页、缴费单。"
          error={form.picturesError}
        />
      </Card>
      <Card title="物业和社区会看到">
        <Fact label="房子">{home.label}</Fact>
        <Fact label="疑问">{reason === null ? '还没选' : REASON_TEXT[reason]}</Fact>
        <Words className="fee-block" tone={text.trim() === '' ? 'quiet' : 'plain'}>
          {text.trim() || '情况还没写'}
        </Words>
        <Divider />
        <Words size="s" tone="quiet">
          {pictures.uploads.length > 0 && `图片 ${pictures.uploads.length} 张，通过安全检查后物业才能看到。`}
          疑问里没有您的姓名和电话。物业要查名册上的电话得写原因，您能在“谁看过、改过我的信息”里看到。别的住户看不到这个问题。
        </Words>
      </Card>
      <Words tone="quiet">
        现在提交，物业会在 {sayInstant(answerDueAt(serverNow()), serverNow())} 前答复您。
      </Words>
    </>
  );
}
