import { Image, View } from '@tarojs/components';
import { named, spoken, tappable } from './a11y';
import { Icon } from './icon';
import { kept } from './kept';

/** A picture somebody sent, with its state in words where it is not simply there. */
export function Photo({
  src,
  alt,
  state,
  onTap,
}: {
  src: string | null;
  alt: string;
  state?: string | null;
  onTap?: () => void;
}) {
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

interface UploaderProps {
  label: string;
  pictures: readonly PickedPicture[];
  max: number;
  hint?: string;
  onAdd: () => void;
  onRemove: (key: string) => void;
  onRetry: (key: string) => void;
  /** Why no photo could be chosen, and whether that is changed in the settings. */
  trouble: { text: string; settings: unknown } | null;
  onSettings: () => void;
}

/** Pictures to go with a text: each one shows that it is on its way, has arrived, or why not. */
export function Uploader(props: UploaderProps) {
  const { label, pictures, max, hint, onAdd, onRemove, onRetry, trouble, onSettings } = props;
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
            <Photo
              src={one.src || null}
              alt={`第 ${index + 1} 张图片`}
              state={
                one.state === 'sending'
                  ? `上传 ${one.percent ?? 0}%`
                  : one.state === 'failed'
                    ? '没传上去'
                    : one.src
                      ? null
                      : '已上传'
              }
            />
            <View className="ui-uploader-tools">
              {one.state === 'failed' && (
                <View className="ui-link" hoverClass="ui-pressed" {...tappable(() => onRetry(one.key))}>
                  重传
                </View>
              )}
              <View
                className="ui-link"
                hoverClass="ui-pressed"
                {...tappable(() => onRemove(one.key), { label: `删除第 ${index + 1} 张图片` })}
              >
                删除
              </View>
            </View>
          </View>
        ))}
        {pictures.length < max && (
          <View
            className="ui-uploader-add"
            hoverClass="ui-pressed"
            {...tappable(onAdd, { label: '添加图片' })}
          >
            <Icon name="camera" />
            <View>添加图片</View>
          </View>
        )}
      </View>
      {pictures.map(
        (one, index) =>
          one.message && (
            <View key={one.key} className="ui-field-error" {...spoken({ role: 'alert' })}>
              {`第 ${index + 1} 张：${one.message}`}
            </View>
          ),
      )}
      {trouble && (
        <View className="ui-field-error" {...spoken({ role: 'alert' })}>
          {trouble.text}
        </View>
      )}
      {trouble?.settings ? (
        <View className="ui-link" hoverClass="ui-pressed" {...tappable(onSettings)}>
          去设置
        </View>
      ) : null}
      {hint && <View className="ui-uploader-hint">{kept(hint)}</View>}
    </View>
  );
}
