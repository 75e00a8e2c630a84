import type { Group } from '#domain/errands/catalogue-item';
import type { CompoundId } from '#domain/kernel/ids';
import { BigChoice } from '../../../ui/big-choice';
import { Card } from '../../../ui/card';
import { Uploader } from '../../../ui/photo';
import { Fact, Words } from '../../../ui/words';
import { forWhom, nameAndAge } from './request-for';
import { MOST_PICTURES, type RequestForm } from './use-request-form';
import { WishField } from './wish-field';

const EXAMPLE: Record<Group, string> = {
  micro: '例如：卫生间的灯不亮了，灯泡家里有',
  daily: '例如：下周三上午要去医院复查，想有人陪着去',
  insurance: '例如：今年的养老资格认证还没做，手机上不会弄',
  assistance: '例如：家里遇到了什么困难，问过哪些地方',
  disability: '例如：想办残疾人证，腿脚不方便出门',
};

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
          placeholder={EXAMPLE[item.group]}
          hint="不要写姓名、门牌号、身份证号和密码"
        />
        <Uploader
          label="照片（可以不加）"
          pictures={pictures.pictures}
          max={MOST_PICTURES}
          hint="例如坏掉的地方、收到的通知。不要拍身份证和银行卡。"
          onAdd={pictures.add}
          onRemove={pictures.remove}
          onRetry={pictures.retry}
        />
        {form.errorAt('pictures') && (
          <Words size="s" tone="bad">
            {form.errorAt('pictures')}
          </Words>
        )}
      </Card>
    </>
  );
}
