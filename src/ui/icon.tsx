import { View } from '@tarojs/components';
import { classes, spoken } from './a11y';

const CLASS = {
  next: 'ui-icon-next',
  back: 'ui-icon-back',
  down: 'ui-icon-down',
  phone: 'ui-icon-phone',
  check: 'ui-icon-check',
  cross: 'ui-icon-cross',
  alert: 'ui-icon-alert',
  clock: 'ui-icon-clock',
  camera: 'ui-icon-camera',
  sheet: 'ui-icon-sheet',
  home: 'ui-icon-home',
  message: 'ui-icon-message',
  person: 'ui-icon-person',
  question: 'ui-icon-question',
  upload: 'ui-icon-upload',
  heart: 'ui-icon-heart',
  flag: 'ui-icon-flag',
  calendar: 'ui-icon-calendar',
  bulb: 'ui-icon-bulb',
  wrench: 'ui-icon-wrench',
  card: 'ui-icon-card',
  bag: 'ui-icon-bag',
  device: 'ui-icon-device',
  medical: 'ui-icon-medical',
  pill: 'ui-icon-pill',
  speaker: 'ui-icon-speaker',
  building: 'ui-icon-building',
  search: 'ui-icon-search',
  people: 'ui-icon-people',
  chart: 'ui-icon-chart',
  half: 'ui-icon-half',
  faceGood: 'ui-icon-face-good',
  faceFair: 'ui-icon-face-fair',
  facePoor: 'ui-icon-face-poor',
} as const;
export type IconName = keyof typeof CLASS;

/** A drawing that the server names; one that this version has not is drawn as a message. */
export const iconNamed = (name: string): IconName =>
  Object.prototype.hasOwnProperty.call(CLASS, name) ? (name as IconName) : 'message';

/** A drawing as large as the text beside it, in its colour. Never the only bearer of a meaning, so it is not read out. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return <View className={classes('ui-icon', CLASS[name], className)} {...spoken({ hidden: true })} />;
}
