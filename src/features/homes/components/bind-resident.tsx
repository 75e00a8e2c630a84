import { useState } from 'react';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Choice } from '../../../ui/choice';
import { Sheet } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Words } from '../../../ui/words';
import { RELATION_TEXT, refusalText } from '#domain/homes/texts';
import { maskPhone } from '#domain/kernel/masks';
import { RELATIONS, type Relation } from '#domain/kernel/home-terms';
import { oneOf, useKept, useKeptText } from '../../../platform/kept';
import { useAction } from '../../../platform/use-action';
import { bind, type HomeFile } from '../api';

const OPTIONS = RELATIONS.map((value) => ({ value, label: RELATION_TEXT[value] }));

interface BindResidentProps {
  open: boolean;
  home: HomeFile['home'];
  onClose: () => void;
  onBound: (maskedPhone: string, relation: Relation) => void;
}

const plainPhone = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '');

/** Binds whoever has the number, signed in or not; what was typed stays until she is bound. */
export function BindResident({ open, home, onClose, onBound }: BindResidentProps) {
  const { text: phone, write: setPhone } = useKeptText(`bind:${home.homeId}:phone`);
  const [relation, setRelation] = useKept(`bind:${home.homeId}:relation`, null, oneOf(RELATIONS));
  const [tried, setTried] = useState(false);
  const action = useAction(
    (as: Relation) =>
      bind({ compoundId: home.compoundId, homeId: home.homeId, phone: plainPhone(phone), relation: as }),
    refusalText,
  );
  const phoneError = /^1\d{10}$/.test(plainPhone(phone)) ? null : '请填 1 开头的 11 位手机号。';
  const ofPhone = action.refused?.code === 'NOT_YOURSELF' || action.refused?.code === 'OBJECTED_BEFORE';
  const submit = () => {
    setTried(true);
    if (phoneError || relation === null) return;
    void action.run(relation).then((done) => {
      if (!done) return;
      onBound(maskPhone(plainPhone(phone)), relation);
      setPhone('');
      setRelation(null);
      setTried(false);
    });
  };
  return (
    <Sheet
      open={open}
      title={`绑定住户到 ${home.label}`}
      onClose={onClose}
      action={
        <Button onTap={submit} busy={action.busy} reason={ofPhone ? null : action.message}>
          绑定
        </Button>
      }
    >
      <Field
        label="住户的手机号"
        value={phone}
        onChange={(value) => {
          setPhone(value);
          action.clear();
        }}
        placeholder="11 位手机号"
        keyboard="number"
        maxLength={20}
        error={(tried ? phoneError : null) ?? (ofPhone ? action.message : null)}
      />
      <Choice
        label="是这套房的什么人"
        options={OPTIONS}
        value={relation}
        onChange={setRelation}
        error={tried && relation === null ? '请选择一项。' : null}
      />
      {relation === 'caregiver' && (
        <Banner tone="info" title="照护人可以替老人申请代办">
          适合不住在这里、但照看老人的子女或亲友。请先问过老人本人同意。
        </Banner>
      )}
      <Words size="s" tone="quiet">
        请先核对身份。绑定后，对方用这个号码登录，就能看到这套房的每项费用怎么算，也能提问。系统会把您的姓名和这次绑定告诉对方、这套房的其他人和名册上的号码；他们可以结束这个绑定。
      </Words>
    </Sheet>
  );
}
