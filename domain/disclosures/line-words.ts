import type { Charge, Period } from './sheet';

/** 计费方式 as offices write it. */
const CHARGE_WORDS: Record<string, Charge> = {
  按面积: 'byArea',
  按建筑面积: 'byArea',
  面积: 'byArea',
  建筑面积: 'byArea',
  按平方: 'byArea',
  '按㎡': 'byArea',
  按户: 'byHome',
  户: 'byHome',
  每户: 'byHome',
  按套: 'byHome',
  按位: 'bySpace',
  按车位: 'bySpace',
  按个: 'bySpace',
  车位: 'bySpace',
  按辆: 'bySpace',
  计时: 'byTime',
  按时: 'byTime',
  按用量: 'byUse',
  用量: 'byUse',
  按量: 'byUse',
  按实际用量: 'byUse',
  按实: 'byUse',
  据实: 'byUse',
  按表: 'byUse',
  按表计量: 'byUse',
  按件: 'byUse',
  '按面积(一次)': 'byAreaOnce',
  '按建筑面积(一次)': 'byAreaOnce',
  按面积一次: 'byAreaOnce',
  固定: 'fixed',
  定额: 'fixed',
  固定金额: 'fixed',
  总额按面积分摊: 'poolByArea',
  总额按面积: 'poolByArea',
  按面积分摊: 'poolByArea',
  总额按户分摊: 'poolByHome',
  总额按户: 'poolByHome',
  按户分摊: 'poolByHome',
};

/** 周期 as offices write it. */
const PERIOD_WORDS: Record<string, Period> = {
  月: 'month',
  每月: 'month',
  按月: 'month',
  逐月: 'month',
  月度: 'month',
  季: 'quarter',
  每季: 'quarter',
  每季度: 'quarter',
  按季度: 'quarter',
  季度: 'quarter',
  按季: 'quarter',
  半年: 'halfYear',
  每半年: 'halfYear',
  按半年: 'halfYear',
  年: 'year',
  每年: 'year',
  年度: 'year',
  按年: 'year',
  每年度: 'year',
  按年度: 'year',
  全年: 'year',
  采暖季: 'heatingSeason',
  供暖季: 'heatingSeason',
  采暖期: 'heatingSeason',
  供暖期: 'heatingSeason',
  每采暖季: 'heatingSeason',
  每个采暖季: 'heatingSeason',
  按采暖季: 'heatingSeason',
  次: 'perUse',
  每次: 'perUse',
  按次: 'perUse',
  一次: 'once',
  一次性: 'once',
};

const wordIn = <T>(words: Record<string, T>, said: string): T | null =>
  Object.prototype.hasOwnProperty.call(words, said) ? (words[said] ?? null) : null;

export const chargeIn = (plain: string): Charge | null => wordIn(CHARGE_WORDS, plain);

/** `采暖季(11月15日—次年3月15日)` says the season and when it is; `按月收取` how often. */
export const periodIn = (plain: string): Period | null =>
  wordIn(PERIOD_WORDS, plain) ??
  wordIn(
    PERIOD_WORDS,
    plain.replace(/\(.*\)$/, '').replace(/(收取|缴纳|交纳|收费|缴费|交费|一次|一收)$/, ''),
  );
