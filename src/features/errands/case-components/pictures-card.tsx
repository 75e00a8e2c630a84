import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Card } from '../../../ui/card';
import { Photo } from '../../../ui/photo';
import { Words } from '../../../ui/words';
import type { Errand } from '../api';
import { HeldReview } from './held-review';
import type { Stepping } from './use-step';

type Picture = Errand['pictures'][number];

const STATE_TEXT: Record<Picture['state'], string | null> = {
  checking: '检查中',
  held: '等人核对',
  refused: '没通过检查',
  passed: null,
};

const NOTES: Record<Picture['state'], string | null> = {
  checking: '照片还在检查，一般几分钟。检查通过，大家才能看到。',
  held: '等人核对的照片，网格员看过、点了通过，别人才能看到。',
  refused: '没通过检查的照片别人看不到，请用文字说明。',
  passed: null,
};

const TITLE: Record<Picture['purpose'], string> = {
  request: '申请时的照片',
  proof: '办理的照片',
};

interface PicturesCardProps {
  errand: Errand;
  /** The family's, or the proxy's. */
  purpose: Picture['purpose'];
  stepping: Stepping;
}

/** Pictures of an errand, each with how far its check is; the desk decides on those that the check is in doubt about. */
export function PicturesCard({ errand, purpose, stepping }: PicturesCardProps) {
  const pictures = errand.pictures.filter((one) => one.purpose === purpose);
  if (pictures.length === 0) return null;
  const desk = errand.viewer === 'desk';
  const urls = pictures.flatMap((one) => (one.url === null ? [] : [one.url]));
  const states = [...new Set(pictures.map((one) => one.state))].filter((one) => !desk || one !== 'held');
  return (
    <Card title={`${TITLE[purpose]}（${pictures.length}）`}>
      <View className="case-photos">
        {pictures.map((one, index) => (
          <Photo
            key={one.pictureId}
            src={one.url}
            alt={`${TITLE[purpose]}，第 ${index + 1} 张`}
            state={STATE_TEXT[one.state]}
            onTap={showing(one.url, urls)}
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
      {desk &&
        pictures
          .filter((one) => one.state === 'held')
          .map((one) => <HeldPicture key={one.pictureId} picture={one} stepping={stepping} />)}
    </Card>
  );
}

/** One picture on its own, large enough to judge, with the two answers under it. */
function HeldPicture({ picture, stepping }: { picture: Picture; stepping: Stepping }) {
  const { url, pictureId } = picture;
  return (
    <View className="case-held-picture">
      <Photo src={url} alt="等您核对的照片" onTap={showing(url, url === null ? [] : [url])} />
      <HeldReview what={{ kind: 'picture', pictureId }} stepping={stepping} />
    </View>
  );
}

const showing = (url: string | null, urls: string[]) =>
  url === null ? undefined : () => void Taro.previewImage({ urls, current: url });
