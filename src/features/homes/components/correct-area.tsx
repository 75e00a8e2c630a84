import { useState } from 'react';
import { Button } from '../../../ui/button';
import { Sheet } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Words } from '../../../ui/words';
import { whyCannotCorrectArea } from '#domain/homes/rules';
import { refusalText } from '#domain/homes/texts';
import { isDecimal } from '#domain/kernel/money';
import { useKeptText } from '../../../platform/kept';
import { useAction } from '../../../platform/use-action';
import { correctArea, type HomeFile } from '../api';
import { sayArea } from '../../../ui/area';

interface CorrectAreaProps {
  open: boolean;
  home: HomeFile['home'];
  onClose: () => void;
  /** Refused: somebody else may have changed the home, so it must be read again. */
  onRefused: () => void;
  onCorrected: (area: string) => void;
}

/** `９６．３０` and ` 96.30㎡ ` as `96.30`. */
const plainArea = (typed: string): string => typed.normalize('NFKC').replace(/[\s,]|㎡|m2|平方米|平米/gi, '');

/** What is wrong with the new area, in words: at most two places, more than none, and another than before. */
function whyNotArea(home: HomeFile['home'], area: string): string | null {
  if (!/^\d+(\.\d{1,2})?$/.test(area) || !isDecimal(area)) return '请只写数字，最多两位小数，例如 96.30。';
  const no = whyCannotCorrectArea(home, area);
  return no && refusalText(no);
}

/** Corrects the area by a document that proves it. What was typed stays until it has been accepted. */
export function CorrectArea({ open, home, onClose, onRefused, onCorrected }: CorrectAreaProps) {
  const { text: area, write: setArea } = useKeptText(`area:${home.homeId}`);
  const { text: document, write: setDocument } = useKeptText(`area-document:${home.homeId}`);
  const [tried, setTried] = useState(false);
  const correct = useAction(
    () =>
      correctArea({
        compoundId: home.compoundId,
        homeId: home.homeId,
        rev: home.rev,
        area: plainArea(area),
        document: document.trim(),
      }),
    refusalText,
  );
  const { refused, message, clear } = correct;
  const ofArea =
    refused?.code === 'AREA_NOT_POSITIVE' || refused?.code === 'AREA_UNCHANGED' || correct.field === 'area';
  const areaError = (tried ? whyNotArea(home, plainArea(area)) : null) ?? (ofArea ? message : null);
  const documentError = tried && document.trim() === '' ? '请写明凭哪份文件更正。' : null;
  const submit = () => {
    setTried(true);
    if (whyNotArea(home, plainArea(area)) || document.trim() === '') return;
    void correct.run(undefined).then((done) => {
      if (!done) return onRefused();
      setArea('');
      setDocument('');
      setTried(false);
      onCorrected(plainArea(area));
    });
  };
  return (
    <Sheet
      open={open}
      title="更正面积"
      onClose={onClose}
      action={
        <Button onTap={submit} busy={correct.busy} reason={ofArea ? null : message}>
          保存更正
        </Button>
      }
    >
      <Field
        label="新的建筑面积"
        value={area}
        onChange={(value) => {
          setArea(value);
          clear();
        }}
        placeholder="例如 96.30"
        hint={`现在是 ${sayArea(home.area)}`}
        unit="㎡"
        keyboard="digit"
        maxLength={14}
        error={areaError}
      />
      <Field
        label="凭哪份文件"
        value={document}
        onChange={setDocument}
        placeholder="例如：不动产权证书编号"
        maxLength={100}
        error={documentError}
      />
      <Words size="s" tone="quiet">
        保存后本户马上按新面积计算；全小区应收在一分钟内重算；绑定的住户会收到通知。旧的面积和依据会留在记录里。
      </Words>
    </Sheet>
  );
}
