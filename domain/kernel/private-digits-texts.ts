// only its type: what finds them is more than a screen needs that says what was found
import type { PrivateKind } from './private-digits';

export const PRIVATE_KIND_TEXT: Record<PrivateKind, string> = {
  mobile: '手机号',
  landline: '电话号码',
  idNumber: '身份证号',
  bankCard: '银行卡号',
  password: '密码',
  doorCode: '开门的密码或钥匙',
};

/** What is named to the writer at her field. */
export function privateText(kind: unknown, found: unknown): string {
  const known = Object.entries(PRIVATE_KIND_TEXT).find(([one]) => one === kind);
  const what = known ? known[1] : '号码或密码';
  return `您写的${found ? `“${String(found)}”` : ''}像是${what}，别人会看到。请去掉再提交。`;
}
