import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Card } from '../../../ui/card';
import { Photo } from '../../../ui/photo';
import { Words } from '../../../ui/words';
import type { Question } from '../api';

type Picture = Question['pictures'][number];

const STATE_TEXT: Record<Picture['state'], string | null> = {
  checking: '检查中',
  held: '人工核对中',
  refused: '没通过检查',
  passed: null,
};

const NOTES: Partial<Record<Picture['state'], string>> = {
  checking: '检查中的图片通过后物业才能看到，通常几分钟。',
  held: '人工核对中的图片暂时只有您能看到。',
  refused: '没通过检查的图片物业看不到，请用文字说明。',
};

/** The pictures that belong to a question, each with how far its check is. */
export function QuestionPictures({ pictures }: { pictures: readonly Picture[] }) {
  if (pictures.length === 0) return null;
  const urls = pictures.flatMap((one) => (one.url === null ? [] : [one.url]));
  const states = [...new Set(pictures.map((one) => one.state))];
  const show = (url: string | null) => {
    if (url !== null) void Taro.previewImage({ urls, current: url });
  };
  return (
    <Card title={`图片（${pictures.length}）`}>
      <View className="fee-photos">
        {pictures.map((one, index) => (
          <Photo
            key={one.pictureId}
            src={one.url}
            alt={`第 ${index + 1} 张图片`}
            state={STATE_TEXT[one.state]}
            onTap={one.url === null ? undefined : () => show(one.url)}
          />
        ))}
      </View>
      {states.map(
        (state) =>
          NOTES[state] && (
            <Words key={state} size="s" tone="quiet">
              {NOTES[state]}
            </Words>
          ),
      )}
    </Card>
  );
}
