import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Photo } from './photo';
import { Words } from './words';
import './picture-grid.scss';

interface Shown {
  pictureId: string;
  /** Null while the reader may not see it. */
  url: string | null;
  state: 'checking' | 'held' | 'refused' | 'passed';
}

interface PictureGridProps {
  pictures: readonly Shown[];
  /** What they are, e.g. 图片. */
  name: string;
  /** What a state is called, and what it means for the reader; without words it is not mentioned. */
  states: Partial<Record<Shown['state'], { word: string; note: string | null }>>;
}

/** Shows a picture over the whole screen, among those that can be turned to. */
export const showPicture = (url: string | null, urls: readonly string[]) =>
  url === null ? undefined : () => void Taro.previewImage({ urls: [...urls], current: url });

/** Pictures that somebody sent, each with how far its check is. */
export function PictureGrid({ pictures, name, states }: PictureGridProps) {
  const urls = pictures.flatMap((one) => (one.url === null ? [] : [one.url]));
  const notes = [...new Set(pictures.map((one) => states[one.state]?.note))];
  return (
    <>
      <View className="ui-photos">
        {pictures.map((one, index) => (
          <Photo
            key={one.pictureId}
            src={one.url}
            alt={`${name}，第 ${index + 1} 张`}
            state={states[one.state]?.word}
            onTap={showPicture(one.url, urls)}
          />
        ))}
      </View>
      {notes.map(
        (note) =>
          note && (
            <Words key={note} size="s" tone="quiet">
              {note}
            </Words>
          ),
      )}
    </>
  );
}
