import { CellGroup } from '../../../../ui/cell';
import { CheckRow } from '../../../../ui/check-row';

interface SaidListProps {
  title: string;
  sentences: readonly string[];
  said: readonly string[];
  onSaid: (said: string[]) => void;
}

/** Sentences to say, each ticked once it has been said. */
export function SaidList({ title, sentences, said, onSaid }: SaidListProps) {
  return (
    <CellGroup title={title}>
      {sentences.map((sentence) => (
        <CheckRow
          key={sentence}
          title={sentence}
          checked={said.includes(sentence)}
          onChange={(on) => onSaid(on ? [...said, sentence] : said.filter((one) => one !== sentence))}
          words={{ on: '说过了', off: '没说' }}
        />
      ))}
    </CellGroup>
  );
}

/** Whether all of them have been said; changed words are other sentences. */
export const allSaid = (sentences: readonly string[], said: readonly string[]): boolean =>
  sentences.every((one) => said.includes(one));
