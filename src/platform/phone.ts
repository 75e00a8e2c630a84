import Taro from '@tarojs/taro';
import type { Phones } from './session';

/** A telephone that somebody answers. */
export interface Phone {
  label: string;
  number: string;
}

/** Answered day and night in every city; on the screen only until a compound's own numbers are known. */
const CITY_LINE: Phone = { label: '政务服务热线', number: '12345' };

/** Opens the telephone with the number filled in; refusing the system's question is no error. */
export function dial(number: string): void {
  if (process.env.TARO_ENV === 'h5') {
    window.location.href = `tel:${number}`;
    return;
  }
  Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined);
}

/** The one number at the foot of every page: the property office's. */
export const usualPhones = (phones: Phones | null): readonly Phone[] =>
  phones ? [{ label: '物业服务电话', number: phones.servicePhone }] : [CITY_LINE];

/** For a page about money: also where to complain, which the fee disclosure must name. */
export function phonesOf(phones: Pick<Phones, 'servicePhone' | 'complaintPhone'>): readonly Phone[] {
  return [
    { label: '物业服务电话', number: phones.servicePhone },
    { label: '投诉电话', number: phones.complaintPhone },
  ];
}

/** For a page on which the community answers: its number before the property office's. */
export const communityPhones = (phones: Phones | null): readonly Phone[] =>
  phones ? [{ label: '社区电话', number: phones.officePhone }, ...usualPhones(phones)] : usualPhones(phones);
