import * as v from 'valibot';
import { missingIn } from '../../../../platform/form';
import { useForm } from '../../../../platform/use-form';
import { Button } from '../../../../ui/button';
import { Sheet } from '../../../../ui/dialog';
import { Field } from '../../../../ui/field';
import { Words } from '../../../../ui/words';
import { whyCannotCorrectArea } from '#domain/homes/rules';
import { refusalText } from '#domain/homes/texts';
import { isDecimal } from '#domain/kernel/money';
import { type HomeFile, perform } from '../../api';
import { sayArea } from '../../../../ui/area';

interface CorrectAreaProps {
  open: boolean;
  home: HomeFile['home'];
  onClose: () => void;
  /** Refused: somebody else may have changed the home, so it must be read again. */
  onRefused: () => void;
  onCorrected: (area: string) => void;
}

const SHAPE = v.object({ area: v.string(), document: v.string() });

/** `９６．３０` and ` 96.30㎡ ` as `96.30`. */
const plainArea = (typed: string): string => typed.normalize('NFKC').replace(/[\s,]|㎡|m2|平方米|平米/gi, '');

/** What is wrong with the new area, in words: at most two places, more than none, and another than before. */
function whyNotArea(home: HomeFile['home'], area: string): string | null {
  if (!/^\d+(\.\d{1,2})?$/.test(area) || !isDecimal(area)) return '请只写数字，最多两位小数，例如 96.30。';
  const no = whyCannotCorrectArea(home, area);
  return no && refusalText(no);
}

/** Corrects the area by a document that proves it. */
export function CorrectArea({ open, home, onClose, onRefused, onCorrected }: CorrectAreaProps) {
  const { compoundId, homeId, rev } = home;
  const form = useForm({
    ...{ name: `area:${homeId}`, shape: SHAPE, first: { area: '', document: '' } },
    lacks: (one) => ({
      area: whyNotArea(home, plainArea(one.area)),
      ...missingIn(one, { document: '请写明凭哪份文件更正。' }),
    }),
    send: ({ area, document }) =>
      perform('correctArea', { compoundId, homeId, rev, area: plainArea(area), document }),
    ...{ sayRefusal: refusalText, fieldOf: { AREA_NOT_POSITIVE: 'area', AREA_UNCHANGED: 'area' } },
    onSent: (_, { area }) => onCorrected(plainArea(area)),
    onFailed: onRefused,
  });
  return (
    <Sheet
      open={open}
      title="更正面积"
      onClose={onClose}
      action={
        <Button onTap={() => void form.submit()} busy={form.busy} reason={form.reason}>
          保存更正
        </Button>
      }
    >
      <Field
        label="新的建筑面积"
        {...form.field('area')}
        placeholder="例如 96.30"
        hint={`现在是 ${sayArea(home.area)}`}
        unit="㎡"
        keyboard="digit"
        maxLength={14}
      />
      <Field
        label="凭哪份文件"
        {...form.field('document')}
        placeholder="例如：不动产权证书编号"
        maxLength={100}
      />
      <Words size="s" tone="quiet">
        保存后本户马上按新面积计算；全小区应收在一分钟内重算；绑定的住户会收到通知。旧的面积和依据会留在记录里。
      </Words>
    </Sheet>
  );
}
