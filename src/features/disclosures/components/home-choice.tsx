import type { Home } from '#domain/homes/documents';
import { Choice, PickerField } from '../../../ui/choice';

interface HomeChoiceProps {
  homes: readonly Home[];
  home: Home;
  onChoose: (homeId: string) => void;
}

/** More chips than this push the amounts off the screen. */
const MOST_CHIPS = 4;

/** Which of the reader's homes is meant; who has one is not asked. */
export function HomeChoice({ homes, home, onChoose }: HomeChoiceProps) {
  if (homes.length < 2) return null;
  const options = homes.map((one) => ({ value: one.homeId as string, label: one.label }));
  const Control = homes.length > MOST_CHIPS ? PickerField : Choice;
  return <Control label="看哪一套" options={options} value={home.homeId} onChange={onChoose} />;
}
