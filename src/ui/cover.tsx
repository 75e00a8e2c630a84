import { View } from '@tarojs/components';
import { classes, spoken } from './a11y';

const PICTURE = {
  activity: 'ui-cover-activity',
  welcome: 'ui-cover-welcome',
} as const;
export type CoverName = keyof typeof PICTURE;

/** Whether this version has the picture that the server names. */
export const isCover = (name: string | undefined): name is CoverName =>
  name !== undefined && Object.prototype.hasOwnProperty.call(PICTURE, name);

/** A picture over the whole width of a card, at its head; it says nothing that words do not. */
export const Cover = ({ name }: { name: CoverName }) => (
  <View className={classes('ui-cover', PICTURE[name])} {...spoken({ hidden: true })} />
);
