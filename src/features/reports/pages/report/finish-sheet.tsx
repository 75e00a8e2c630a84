import * as v from 'valibot';
import type { Report } from '#domain/reports/contract';
import { kindOf } from '#domain/reports/kinds';
import { MOST_LETTERS, MOST_PICTURES } from '#domain/reports/limits';
import { OUTCOMES, type Outcome } from '#domain/reports/states';
import { refusalText } from '#domain/reports/texts';
import { OUTCOME_TEXT } from '#domain/reports/words';
import { missingIn } from '../../../../platform/form';
import { oneOf } from '../../../../platform/kept';
import { usePicturedForm } from '../../../../platform/use-pictured-form';
import { usePictures } from '../../../../platform/use-pictures';
import { Button } from '../../../../ui/button';
import { Choice } from '../../../../ui/choice';
import { Sheet } from '../../../../ui/dialog';
import { LongField } from '../../../../ui/long-field';
import { Uploader } from '../../../../ui/photo';
import { perform } from '../../api';
import type { Stepping } from './stepping';

const ASKED: Record<Outcome, readonly [label: string, missing: string]> = {
  fixed: ['办成了什么', '请写一句办成了什么，居民会看到。'],
  partly: ['办了哪些，还差什么', '请写明办了哪些、还差什么，居民会看到。'],
  notPossible: ['为什么办不了，还有什么办法', '请写明为什么办不了、还有什么办法，居民会看到。'],
  notOurs: ['归谁管，怎么找', '请写明归谁管、怎么找，居民会看到。'],
};

const SHAPE = v.object({
  outcome: oneOf(OUTCOMES),
  text: v.string(),
  /** Kept by themselves: here for what is wrong with them. */
  pictures: v.array(v.string()),
});
type Filled = v.InferOutput<typeof SHAPE>;

/** What has been typed is not lost to a phrase. */
const withPhrase = (text: string, phrase: string, phrases: readonly string[]): string =>
  text === '' || phrases.includes(text) ? phrase : `${text}，${phrase}`.slice(0, MOST_LETTERS.words);

/** The end of a round: what came of it, in words, and a photo where it is fixed. */
export function FinishSheet({
  open,
  report,
  stepping,
}: {
  open: boolean;
  report: Report;
  stepping: Stepping;
}) {
  const { outcomes, proof, answers } = kindOf(report.kind);
  const name = `report:${report.reportId}:finish`;
  const pictures = usePictures(stepping.target.compoundId, MOST_PICTURES, name);
  const form = usePicturedForm(pictures, {
    ...{ name, shape: SHAPE, first: { outcome: null, text: '', pictures: [] } as Filled },
    lacks: (one) => ({
      ...missingIn(one, { outcome: '请选结果。', text: ASKED[one.outcome ?? 'fixed'][1] }),
      pictures:
        one.outcome !== null && proof.includes(one.outcome) && pictures.uploads.length === 0
          ? refusalText('PROOF_MISSING')
          : null,
    }),
    fieldOf: { PROOF_MISSING: 'pictures', TOO_MANY_PICTURES: 'pictures', NO_SUCH_OUTCOME: 'outcome' },
    send: ({ outcome, text }) =>
      perform('finish', {
        ...{ ...stepping.target, outcome: outcome ?? 'fixed', text },
        pictures: pictures.uploads,
      }),
    sayRefusal: refusalText,
    onSent: () => stepping.onDone('已交给居民确认。居民说办好了，才算办结。'),
    onFailed: stepping.onFailed,
  });
  const { outcome, text } = form.form;
  const phrases = (outcome && answers[outcome]) ?? [];
  return (
    <Sheet
      open={open}
      title="办得怎么样"
      onClose={stepping.onClose}
      action={
        <Button
          onTap={() => void form.submit()}
          busy={form.busy}
          disabled={form.blocked}
          reason={form.reason}
        >
          交给居民确认
        </Button>
      }
    >
      <Choice
        label="结果"
        options={outcomes.map((value) => ({ value, label: OUTCOME_TEXT[value] }))}
        {...form.field('outcome')}
      />
      <Uploader
        label={outcome !== null && proof.includes(outcome) ? '办完的照片' : '照片（可以不加）'}
        of={form.pictures}
        hint="拍办好的地方。请不要拍到人脸和车牌。"
        error={form.errors.pictures ?? form.picturesError}
      />
      {phrases.length > 0 && (
        <Choice
          label="常说的，点一下就填上"
          options={phrases.map((phrase) => ({ value: phrase, label: phrase }))}
          value={phrases.find((phrase) => phrase === text.trim()) ?? null}
          onChange={(phrase) => form.write({ text: withPhrase(text.trim(), phrase, phrases) })}
        />
      )}
      <LongField
        label={ASKED[outcome ?? 'fixed'][0]}
        {...form.field('text')}
        maxLength={MOST_LETTERS.words}
      />
    </Sheet>
  );
}
