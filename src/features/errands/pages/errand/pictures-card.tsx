import { View } from '@tarojs/components';
import { Card } from '../../../../ui/card';
import { Photo } from '../../../../ui/photo';
import { PictureGrid, showPicture } from '../../../../ui/picture-grid';
import type { Errand } from '../../api';
import { HeldReview } from './held-review';
import type { Stepping } from '../../components/use-step';

type Picture = Errand['pictures'][number];

const CHECKING = {
  checking: { word: '检查中', note: '照片还在检查，一般几分钟。检查通过，大家才能看到。' },
  refused: { word: '没通过检查', note: '没通过检查的照片别人看不到，请用文字说明。' },
};
const HELD = '等人核对的照片，网格员看过、点了通过，别人才能看到。';

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
  return (
    <Card title={`${TITLE[purpose]}（${pictures.length}）`}>
      <PictureGrid
        pictures={pictures}
        name={TITLE[purpose]}
        states={{ ...CHECKING, held: { word: '等人核对', note: desk ? null : HELD } }}
      />
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
      <Photo src={url} alt="等您核对的照片" onTap={showPicture(url, url === null ? [] : [url])} />
      <HeldReview what={{ kind: 'picture', pictureId }} stepping={stepping} />
    </View>
  );
}
