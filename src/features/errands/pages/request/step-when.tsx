import type { CompoundId } from '#domain/kernel/ids';
import { privateIn } from '#domain/kernel/private-digits';
import { BigChoice } from '../../../../ui/big-choice';
import { Card } from '../../../../ui/card';
import { Field } from '../../../../ui/field';
import { LongField } from '../../../../ui/long-field';
import { withPick } from './picked-text';
import { QuickPicks } from './quick-picks';
import type { RequestForm } from './use-request-form';
import { WishField } from './wish-field';

const WHEN = ['每天都有人', '工作日上午', '工作日下午', '周末', '来之前先打电话'];
const SPECIAL = ['听力不好', '行动不便', '家里有狗', '没有电梯'];

/** Kept on purpose, it is not refused; but whoever does the errand has no business with a password. */
const secretNote = (text: string, doer: string): string | null =>
  privateIn(text).some(({ kind }) => kind === 'password')
    ? `${doer}不问密码和验证码。除了取件、取药要报的，请去掉。`
    : null;

/** When somebody is at home, what to look out for, and whether it can wait. */
export function StepWhen({ compoundId, form }: { compoundId: CompoundId; form: RequestForm }) {
  const { draft, write } = form;
  return (
    <>
      <Card>
        <WishField
          compoundId={compoundId}
          form={form}
          field="whenHome"
          label="什么时候家里有人"
          maxLength={100}
          placeholder="例如：周三、周五上午"
        />
        <QuickPicks
          label="什么时候家里有人"
          picks={WHEN}
          text={draft.whenHome}
          onPick={(pick) => write((one) => ({ whenHome: withPick(one.whenHome, pick) }))}
        />
        <WishField
          compoundId={compoundId}
          form={form}
          field="special"
          label="要注意什么（可以不写）"
          maxLength={200}
          placeholder="例如：耳朵背，敲门要用力"
        />
        <QuickPicks
          label="要注意什么"
          picks={SPECIAL}
          text={draft.special}
          onPick={(pick) => write((one) => ({ special: withPick(one.special, pick) }))}
        />
      </Card>
      <Card title={`只给${form.doer}看（可以不写）`}>
        <LongField
          secret
          label="要用的号码"
          value={draft.confidential}
          onChange={(confidential) => write({ confidential })}
          maxLength={200}
          placeholder="例如：取药要报的手机号"
          hint={`接下这件事的${form.doer}才能看到，办结后删掉。别写密码`}
          error={form.errorAt('confidential') ?? secretNote(draft.confidential, form.doer)}
        />
        <Field
          label="怎么开门"
          value={draft.doorCode}
          onChange={(doorCode) => write({ doorCode })}
          maxLength={60}
          placeholder="例如：单元门按 0302 呼叫"
          hint={`${form.doer}在办的时候点开才能看到，看了有记录，办结后删掉`}
          error={form.errorAt('doorCode')}
        />
      </Card>
      <Card>
        <BigChoice
          label="急不急"
          options={[
            { value: 'no', label: '不急', note: '按先后顺序办' },
            { value: 'yes', label: '比较急', note: '今天不办会有麻烦，请在第 1 步写明原因' },
          ]}
          value={draft.urgent ? 'yes' : 'no'}
          onChange={(value) => write({ urgent: value === 'yes' })}
        />
      </Card>
    </>
  );
}
