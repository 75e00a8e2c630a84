import { phrasesFor } from '#domain/errands/life-words';
import type { CompoundId } from '#domain/kernel/ids';
import { BigChoice } from '../../../../ui/big-choice';
import { Card } from '../../../../ui/card';
import { Uploader } from '../../../../ui/photo';
import { Fact, Words } from '../../../../ui/words';
import { forWhom, nameAndAge } from '../../components/request-for';
import type { RequestForm } from './use-request-form';
import { withPick } from './picked-text';
import { QuickPicks } from './quick-picks';
import { wishExample } from './wish-examples';
import { WishField } from './wish-field';

/** For whom, and what there is to do. */
export function StepWhat({ compoundId, form }: { compoundId: CompoundId; form: RequestForm }) {
  const { people, whom, pictures, item } = form;
  return (
    <>
      <Card>
        {people.length > 1 ? (
          <BigChoice
            label="为谁办"
            options={people.map((one) => ({
              value: one.key,
              label: one.age === null ? forWhom(one) : `${forWhom(one)}（${one.age} 岁）`,
              note: one.label,
            }))}
            value={whom?.key ?? null}
            onChange={form.chooseWhom}
            error={form.errorAt('whom')}
          />
        ) : (
          whom && (
            <>
              <Fact label="为谁办" strong>
                {nameAndAge(whom)}
              </Fact>
              <Fact label="地址" strong>
                {whom.label}
              </Fact>
            </>
          )
        )}
        <Words size="s" tone="quiet">
          名字和地址来自物业的名册。不对，或者少了您照顾的老人，请打下面的电话更正。
        </Words>
      </Card>
      <Card>
        <WishField
          compoundId={compoundId}
          form={form}
          field="what"
          label="要办什么事"
          maxLength={300}
          placeholder={wishExample(item)}
          hint="别写姓名、门牌号、证件号、密码"
        />
        <QuickPicks
          label="要办什么事"
          picks={phrasesFor(item.code)}
          text={form.draft.what}
          onPick={(pick) => form.write((one) => ({ what: withPick(one.what, pick) }))}
        />
        <Uploader
          label="照片（可以不加）"
          of={pictures}
          hint="例如坏掉的地方、收到的通知。不要拍身份证和银行卡。"
          error={form.errorAt('pictures')}
        />
      </Card>
    </>
  );
}
