import type { HomeDocument } from '#domain/homes/documents';
import { frontPart, type AmountPart, type CardLine, type Reader } from '#domain/kernel/front-page';
import { allows } from '#domain/kernel/home-terms';
import { sum, type Fen } from '#domain/kernel/money';
import { dayOf, monthOf, sayDay, sayMonth, type Month } from '#domain/kernel/time';
import { monthlyTotal, PRICED_FIELDS, type PricedLine } from './amounts';
import type { DisclosureDocument, DisclosureStatsDocument } from './documents';
import { draftLink, questionsLink, sheetLink, totalsLink } from './links';
import { factsFor } from './pool-cut';

type Sheet = Pick<DisclosureDocument, '_id' | 'version' | 'publishedAt'> & {
  sheet: { title: string; lines: readonly (PricedLine & { name: string })[] };
};
type Counted = Pick<DisclosureStatsDocument, '_id' | 'pools' | 'turns'>;
type Found = {
  published: readonly Sheet[];
  figures: readonly Counted[];
  homes: readonly HomeDocument[];
};

const PRICED = Object.fromEntries([...PRICED_FIELDS, 'name'].map((field) => [`sheet.lines.${field}`, 1]));
/** Parts that an amount shows by their names; the rest is one more. */
const MOST_PARTS = 2;

/** The largest parts of a month, and the others in one. */
function partsOf(monthly: readonly { line: { name: string }; amount: Fen }[]): AmountPart[] {
  const largest = [...monthly].filter((one) => one.amount > 0).sort((a, b) => (a.amount < b.amount ? 1 : -1));
  const others = largest.slice(MOST_PARTS);
  return [
    ...largest.slice(0, MOST_PARTS).map(({ line, amount }) => ({ text: line.name, amount })),
    ...(others.length > 0
      ? [{ text: `其他 ${others.length} 项`, amount: sum(others.map((one) => one.amount)) }]
      : []),
  ];
}

/** The reader's homes whose fees she may see. */
const feeHomes = ({ homes }: Pick<Reader, 'homes'>) => homes.filter((one) => allows(one, 'fees'));

/** What a home pays this month, by the same rule as its page. */
function totalOf(home: HomeDocument, { published: [current], figures }: Found, month: Month): CardLine[] {
  if (!current) return [];
  const counted = figures.find((one) => one._id === current._id);
  const pools = counted ? factsFor(counted, [home.ordinal]) : [];
  const { total, missing, monthly } = monthlyTotal(current.sheet.lines, home, month, pools);
  return [
    { text: `${home.label} · ${sayMonth(month)}`, tone: 'quiet' },
    { amount: total, per: '/月', parts: partsOf(monthly) },
    { text: '按月交的各项之和', tone: 'quiet', small: true },
    ...(missing.length > 0
      ? [{ text: `另有 ${missing.length} 项还缺数据，没有算进去。`, tone: 'warn' as const, small: true }]
      : []),
  ];
}

/** The published fee sheet, and for who lives here what her home pays this month. */
export const FRONT_PART = frontPart<Found>({
  doors: [
    {
      for: { may: 'writeFees' },
      rank: 60,
      icon: 'sheet',
      title: '收费草稿',
      link: draftLink,
    },
    {
      for: { may: 'readOffice' },
      rank: 70,
      icon: 'sheet',
      title: '收费草稿',
      link: draftLink,
    },
    {
      for: { may: 'readOffice' },
      rank: 80,
      icon: 'question',
      title: '收费疑问',
      counts: ['questionToAnswer', 'questionToTell'],
      link: questionsLink,
    },
    {
      for: { may: 'readOffice' },
      rank: 110,
      icon: 'chart',
      title: '应收总额',
      link: totalsLink,
    },
    {
      for: 'resident',
      rank: 140,
      icon: 'question',
      title: '我的疑问',
      counts: ['questionAnswered'],
      link: questionsLink,
    },
  ],
  tile: { rank: 10, icon: 'sheet', title: '收费公示', link: (compoundId) => sheetLink(compoundId) },
  large: {
    rank: 30,
    icon: 'sheet',
    title: '看收费',
    note: '每一项标准、依据、怎么算',
    link: (compoundId) => sheetLink(compoundId),
  },
  reads: ({ compoundId, ...reader }) => {
    const homes = feeHomes(reader);
    const mine = homes.length > 0;
    const inForce = [
      { $match: { compoundId, state: 'published' } },
      { $sort: { version: -1 } },
      { $limit: 1 },
      { $project: { version: 1, publishedAt: 1, 'sheet.title': 1, ...(mine ? PRICED : {}) } },
    ];
    // of the version in force, and perhaps of one that is being published right now
    const newest = [
      { $match: { compoundId } },
      { $sort: { version: -1 } },
      { $limit: mine ? 2 : 1 },
      { $project: { _id: 1, ...(mine ? { pools: 1, turns: 1 } : {}) } },
    ];
    const hers = [{ $match: { _id: { $in: homes.map((one) => one.homeId) }, compoundId } }, { $limit: 50 }];
    return {
      published: { from: 'disclosures', pipeline: inForce },
      figures: { from: 'disclosure_stats', pipeline: newest },
      homes: { from: 'homes', pipeline: hers },
    };
  },
  card: (found, { compoundId, now, ...reader }) => {
    const [current] = found.published;
    if (!current) {
      const text = '物业还没有公示收费。公示后，每项收费的标准和依据都会在这里。';
      return {
        ...{ title: '收费公示', tag: { text: '未公示', tone: 'plain' } },
        ...{ lines: [{ text, tone: 'quiet' }], button: null },
      };
    }
    const since = sayDay(dayOf(current.publishedAt ?? 0));
    return {
      title: found.homes.length > 0 ? '这个月的物业费' : current.sheet.title,
      tag: null,
      lines: [
        { text: `第 ${current.version} 版，${since}公示`, tone: 'quiet', small: true },
        ...found.homes.flatMap((one) => totalOf(one, found, monthOf(now))),
      ],
      button: {
        text: feeHomes(reader).length > 0 ? '看每一项怎么算' : '看收费标准和依据',
        link: sheetLink(compoundId),
      },
    };
  },
});
