import { Image, View } from '@tarojs/components';
import { named, tappable } from './a11y';
import { FieldError } from './field-frame';
import { Icon } from './icon';
import { unbroken } from './unbroken';

interface PhotoProps {
  src: string | null;
  alt: string;
  state?: string | null;
  onTap?: () => void;
}

/** A picture somebody sent, with its state in words where it is not simply there. */
export function Photo({ src, alt, state, onTap }: PhotoProps) {
  return (
    <View className="ui-photo" {...tappable(onTap, onTap ? { label: state ? `${alt}，${state}` : alt } : {})}>
      {src ? (
        <Image className="ui-photo-image" src={src} mode="aspectFill" {...named(alt, 'alt')} />
      ) : (
        <View className="ui-photo-none">
          <Icon name="camera" />
        </View>
      )}
      {state && <View className="ui-photo-state">{state}</View>}
    </View>
  );
}

/** A picture on its way up. `sent` carries what the server knows it by. */
export interface PickedPicture {
  key: string;
  /** A path or address that shows it on this phone; empty where the phone no longer has it, but the server does. */
  src: string;
  state: 'sending' | 'sent' | 'failed';
  percent?: number;
  upload?: string;
  /** Why it failed. */
  message?: string;
}

/** Pictures that are being added to a form, as `usePictures` keeps them. */
interface AddedPictures {
  pictures: readonly PickedPicture[];
  max: number;
  add: () => void;
  remove: (key: string) => void;
  retry: (key: string) => void;
  /** Why no photo could be chosen, and whether that is changed in the settings. */
  trouble: { text: string; settings: unknown } | null;
  settings: () => void;
}

interface UploaderProps {
  label: string;
  of: AddedPictures;
  hint: string;
  error?: string | null;
}

const stateText = ({ state, percent, src }: PickedPicture): string | null => {
  if (state === 'sending') return `上传 ${percent ?? 0}%`;
  if (state === 'failed') return '没传上去';
  return src ? null : '已上传';
};

/** Pictures to go with a text: each one shows that it is on its way, has arrived, or why not. */
export function Uploader({ label, of, hint, error }: UploaderProps) {
  const { pictures, max, trouble } = of;
  return (
    <View className="ui-field">
      <View className="ui-field-label">
        {label}
        <View className="ui-uploader-count">
          {pictures.length}/{max}
        </View>
      </View>
      <View className="ui-uploader">
        {pictures.map((one, index) => (
          <View key={one.key} className="ui-uploader-one">
            <Photo src={one.src || null} alt={`第 ${index + 1} 张图片`} state={stateText(one)} />
            <View className="ui-uploader-tools">
              {one.state === 'failed' && <Tool word="重传" onTap={() => of.retry(one.key)} />}
              <Tool word="删除" label={`删除第 ${index + 1} 张图片`} onTap={() => of.remove(one.key)} />
            </View>
          </View>
        ))}
        {pictures.length < max && (
          <View
            className="ui-uploader-add"
            hoverClass="ui-pressed"
            {...tappable(of.add, { label: '添加图片' })}
          >
            <Icon name="camera" />
            <View>添加图片</View>
          </View>
        )}
      </View>
      {pictures.map((one, index) => (
        <FieldError key={one.key}>{one.message && `第 ${index + 1} 张：${one.message}`}</FieldError>
      ))}
      <FieldError>{trouble?.text}</FieldError>
      {trouble?.settings ? <Tool word="去设置" onTap={of.settings} /> : null}
      <View className="ui-uploader-hint">{unbroken(hint)}</View>
      <FieldError>{error}</FieldError>
    </View>
  );
}

const Tool = ({ word, label, onTap }: { word: string; label?: string; onTap: () => void }) => (
  <View className="ui-link" hoverClass="ui-pressed" {...tappable(onTap, { label })}>
    {word}
  </View>
);
