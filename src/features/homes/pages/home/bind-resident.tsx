import * as v from 'valibot';
import { RELATION_TEXT, refusalText } from '#domain/homes/texts';
import { OFFICE_RELATIONS, type OfficeRelation } from '#domain/homes/contract';
import { Phone } from '#domain/kernel/phone';
import { maskPhone } from '#domain/kernel/masks';
import { faultsIn, missingIn } from '../../../../platform/form';
import { oneOf } from '../../../../platform/kept';
import { useForm } from '../../../../platform/use-form';
import { Button } from '../../../../ui/button';
import { Choice, optionsOf } from '../../../../ui/choice';
import { Sheet } from '../../../../ui/dialog';
import { Field } from '../../../../ui/field';
import { Words } from '../../../../ui/words';
import { perform, type HomeFile } from '../../api';

const OPTIONS = optionsOf(OFFICE_RELATIONS, RELATION_TEXT);
const SHAPE = v.object({ phone: v.string(), relation: oneOf(OFFICE_RELATIONS) });

interface BindResidentProps {
  open: boolean;
  home: HomeFile['home'];
  onClose: () => void;
  onBound: (maskedPhone: string, relation: OfficeRelation) => void;
}

/** Binds whoever has the number, signed in or not. */
export function BindResident({ open, home, onClose, onBound }: BindResidentProps) {
  const { compoundId, homeId } = home;
  const form = useForm({
    ...{ name: `bind:${homeId}`, shape: SHAPE, first: { phone: '', relation: null } },
    lacks: (one) => ({
      ...faultsIn(one, v.object({ phone: Phone }), { phone: '请填 1 开头的 11 位手机号。' }),
      ...missingIn(one, { relation: '请选择一项。' }),
    }),
    send: ({ phone, relation }) =>
      perform('bind', { compoundId, homeId, phone, relation: relation ?? 'tenant' }),
    ...{
      sayRefusal: refusalText,
      fieldOf: { NOT_YOURSELF: 'phone', OBJECTED_BEFORE: 'phone', NUMBER_PASSED_ON: 'phone' },
    },
    onSent: (_, { phone, relation }) => onBound(maskPhone(v.parse(Phone, phone)), relation ?? 'tenant'),
  });
  return (
    <Sheet
      open={open}
      title={`绑定住户到 ${home.label}`}
      onClose={onClose}
      action={
        <Button onTap={() => void form.submit()} busy={form.busy} reason={form.reason}>
          绑定
        </Button>
      }
    >
      <Field
        label="住户的手机号"
        {...form.field('phone')}
        placeholder="11 位手机号"
        keyboard="number"
        maxLength={20}
      />
      <Choice label="是这套房的什么人" options={OPTIONS} {...form.field('relation')} />
      <Words size="s" tone="quiet">
        请先核对身份。绑定后，对方用这个号码登录，就能看到这套房的每项费用怎么算，也能提问。系统会把您的姓名和这次绑定告诉对方、这套房的其他人和名册上的号码；他们可以结束这个绑定。
      </Words>
    </Sheet>
  );
}
