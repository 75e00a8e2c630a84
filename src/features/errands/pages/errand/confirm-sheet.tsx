import * as v from 'valibot';
import { FACES, OUTCOMES } from '#domain/errands/contract';
import { whyCannotConfirm } from '#domain/errands/rules';
import { doerTitle } from '#domain/errands/words';
import { oneOf } from '../../../../platform/kept';
import { useForm } from '../../../../platform/use-form';
import { BigChoice } from '../../../../ui/big-choice';
import { Button } from '../../../../ui/button';
import { Sheet } from '../../../../ui/dialog';
import { LongField } from '../../../../ui/long-field';
import { Words } from '../../../../ui/words';
import { type Errand, perform } from '../../api';
import {
  FACE_OPTIONS,
  FOR_THEM,
  NOT_POSSIBLE,
  OPTIONS,
  OTHER_WAY,
  SAID,
  TEXT,
  type Outcome,
  type OutcomeOption,
} from './confirm-words';
import { sayNo, stepForm, type Stepping } from '../../components/use-step';

/** Once one is chosen the notes of the others go, so that what is asked next comes into sight. */
const shortened = (options: readonly OutcomeOption[], chosen: Outcome | null) =>
  options.map((one) => (chosen === null || one.value === chosen ? one : { ...one, note: undefined }));

/** What the proxy said last of how it went. */
const reportOf = ({ timeline }: Errand) =>
  timeline.filter((one) => one.kind === 'finished' || one.kind === 'notPossible').slice(-1)[0];

const SHAPE = v.object({ outcome: oneOf(OUTCOMES), face: oneOf(FACES), text: v.string() });

interface ConfirmSheetProps {
  open: boolean;
  errand: Errand;
  stepping: Stepping;
}

/**
 * Where the family says how it went: three answers, then three faces. "Not done" needs a word instead of a face; so does
 * the desk's answer in their place.
 */
export function ConfirmSheet({ open, errand, stepping }: ConfirmSheetProps) {
  const impossible = errand.solved === false;
  const report = reportOf(errand);
  const forThem = errand.viewer === 'desk';
  const askedOf = (outcome: Outcome | null) => {
    if (outcome === null) return null;
    if (forThem) return FOR_THEM;
    return impossible && outcome === 'notDone' ? OTHER_WAY : TEXT[outcome];
  };
  const form = useForm(
    stepForm<v.InferOutput<typeof SHAPE>>(stepping, {
      ...{ name: 'confirm', shape: SHAPE, first: { outcome: null, face: null, text: '' } },
      lacks: ({ outcome, face, text }) => {
        if (outcome === null) return { outcome: '请先选一个。' };
        // asked for each alone, so that both can be said at once
        const faceless = forThem ? null : whyCannotConfirm({ outcome, face, text: text || '-' });
        const no = whyCannotConfirm({ outcome, face, text }, errand.viewer);
        return {
          face: faceless === 'FACE_MISSING' ? sayNo(faceless) : null,
          text:
            no === 'TEXT_MISSING' || (no === 'FACE_MISSING' && outcome === 'partly' && text === '')
              ? (askedOf(outcome)?.missing ?? sayNo('TEXT_MISSING'))
              : null,
        };
      },
      fieldOf: { FACE_MISSING: 'face' },
      send: ({ outcome, face, text }, target) =>
        perform('confirm', {
          ...{ ...target, outcome: outcome ?? 'done', text },
          face: forThem || outcome === 'notDone' ? null : face,
        }),
      said: ({ outcome }) => SAID[outcome ?? 'done'],
    }),
  );
  const { outcome } = form.form;
  const asked = askedOf(outcome);
  return (
    <Sheet
      open={open}
      title={forThem ? '替家里人答复' : impossible ? `${doerTitle(errand.byStaff)}说没有办成` : '办得怎么样'}
      onClose={stepping.onClose}
      action={
        <Button onTap={() => void form.submit()} busy={form.busy} reason={form.reason}>
          提交
        </Button>
      }
    >
      {report && (
        <Words tone="quiet" className="ui-lead">
          {report.text}
        </Words>
      )}
      <BigChoice
        label={impossible ? '您看怎么办' : '事情办好了吗'}
        options={shortened(impossible ? NOT_POSSIBLE : OPTIONS, outcome)}
        {...form.field('outcome')}
      />
      {outcome !== null && outcome !== 'notDone' && !forThem && (
        <BigChoice row label="对这次代办满意吗" options={FACE_OPTIONS} {...form.field('face')} />
      )}
      {asked !== null && (
        <LongField
          label={asked.label}
          {...form.field('text')}
          placeholder={asked.placeholder}
          maxLength={300}
        />
      )}
    </Sheet>
  );
}
