import { atHour, dayOf, type Day, type Instant } from '#domain/kernel/time';
import { lastAtWork, workingDayAfter, workingDayBefore } from './calendar';
import type { Caller } from './caller';
import { Errand } from './errand';
import { picture } from './files';
import { inItsTime, type Moment } from './moments';
import { daughter, gridWorker, proxies } from './neighbours';
import { officer, owner, tenant } from './settle';

const [nearby, handy] = proxies;

/**
 * One errand closed some weeks ago, one that a proxy has in hand, one that the grid worker does herself for the residents'
 * committee, one that waits for her, and one whose elder's own will the community has yet to find out.
 */
export function errandHistory(caller: Caller, compoundId: string, now: Instant): Moment[] {
  return [
    ...closed(new Errand(caller, compoundId, 'world-errand-1'), now, async () => [
      await caller.upload(handy.openid, compoundId, 'picture', picture('receipt')),
    ]).map(inItsTime),
    ...underway(new Errand(caller, compoundId, 'world-errand-2'), now),
    ...waiting(new Errand(caller, compoundId, 'world-errand-3'), now),
    ...verified(new Errand(caller, compoundId, 'world-errand-4'), now),
    ...verifying(new Errand(caller, compoundId, 'world-errand-5'), now),
  ];
}

/** Asked for by the daughter; an office had the papers for some days. */
function closed(errand: Errand, now: Instant, proof: () => Promise<string[]>): Moment[] {
  const day = workingDayBefore(dayOf(now), 18);
  const at = (days: number, hour: number, minute: number) => atHour(workingDayAfter(day, days), hour, minute);
  const checkDay: Day = workingDayAfter(day, 6);
  return [
    {
      at: at(0, 9, 12),
      say: '代办：申请、派单、办理 …',
      act: () =>
        errand.request(daughter, {
          itemCode: 'card-replace',
          what: '母亲的社保卡找不到了，想请人陪她办挂失和补卡。',
          whenHome: '工作日上午都在家',
          special: '听力不好，敲门请大声一点，多等一会儿。',
        }),
    },
    { at: at(0, 9, 40), act: () => errand.step(gridWorker, 'accept', { urgent: false }) },
    { at: at(0, 9, 46), act: () => errand.assign(gridWorker, handy) },
    { at: at(0, 10, 30), act: () => errand.step(handy, 'take') },
    {
      at: at(1, 9, 35),
      act: () =>
        errand.step(handy, 'note', {
          text: '已上门，和老人一起打电话办好了挂失，补卡要的身份证复印件也备好了。',
          internal: false,
        }),
    },
    {
      at: at(1, 15, 20),
      act: () =>
        errand.step(handy, 'pause', {
          reason: 'office',
          text: '补卡申请已交到街道便民服务中心，窗口说五个工作日内制卡。',
          checkDay,
        }),
    },
    {
      at: at(6, 9, 10),
      act: () => errand.step(handy, 'resume', { text: '窗口来电：新卡做好了，今天去取。' }),
    },
    {
      at: at(6, 16, 5),
      act: async () =>
        errand.step(handy, 'finish', {
          solved: true,
          text: '新社保卡和回执已送到老人手里，她当面核对过姓名。',
          minutes: 90,
          pictures: await proof(),
        }),
    },
    {
      at: at(6, 19, 30),
      act: () =>
        errand.step(daughter, 'confirm', {
          outcome: 'done',
          face: 'good',
          text: '妈妈说小马很耐心，谢谢。',
        }),
    },
  ];
}

/** Asked for by the tenant two working days ago. */
function underway(errand: Errand, now: Instant): Moment[] {
  const asked = workingDayBefore(dayOf(now), 2);
  const next = workingDayBefore(dayOf(now), 1);
  return [
    {
      at: atHour(asked, 14, 5),
      act: () =>
        errand.request(tenant, {
          itemCode: 'medical-refund',
          what: '我上个月住院，发票和出院小结都有了，现在行动不便，想请人代交报销材料。',
          whenHome: '每天下午两点以后在家',
          special: '住一楼，门铃坏了，请敲门。',
        }),
    },
    { at: atHour(asked, 14, 30), act: () => errand.step(gridWorker, 'accept', { urgent: false }) },
    { at: atHour(asked, 14, 36), act: () => errand.assign(gridWorker, nearby) },
    { at: atHour(asked, 16, 10), act: () => errand.step(nearby, 'take') },
    {
      at: atHour(next, 10, 20),
      act: () =>
        errand.step(nearby, 'note', {
          text: '材料已取到，缺一份费用清单，已请医院补打，拿到就去递交。',
          internal: false,
        }),
    },
  ];
}

/** Asked for by the daughter, whose mother cannot say it herself: the officer has been there, and the grid worker applies. */
function verified(errand: Errand, now: Instant): Moment[] {
  const asked = workingDayBefore(dayOf(now), 2);
  const next = workingDayBefore(dayOf(now), 1);
  return [
    {
      at: atHour(asked, 9, 20),
      act: () =>
        errand.request(daughter, {
          itemCode: 'minimum-living',
          what: '母亲年纪大了，糊涂的时候多，退休金不够请护工，想申请低保。',
          whenHome: '上午护工在家',
          special: '记性差，慢一点说，点头摇头能懂。',
          consent: 'cannotSay',
        }),
    },
    {
      at: atHour(asked, 15, 10),
      act: () =>
        errand.step(officer, 'verify', {
          how: 'visited',
          willing: true,
          text: '和护工一起上门看过，问她愿不愿意申请，她点头。',
        }),
    },
    { at: atHour(asked, 15, 40), act: () => errand.step(gridWorker, 'accept', { urgent: false }) },
    { at: atHour(asked, 15, 46), act: () => errand.assign(gridWorker, gridWorker) },
    { at: atHour(asked, 15, 50), act: () => errand.step(gridWorker, 'take') },
    {
      at: atHour(next, 11, 5),
      act: () =>
        errand.step(gridWorker, 'note', {
          text: '户口本和收入证明已收齐，这两天由居委会报到街道。',
          internal: false,
        }),
    },
  ];
}

/** Asked for by the daughter just now: the community has yet to find out whether her mother wants it. */
const verifying = (errand: Errand, now: Instant): Moment[] => [
  {
    at: lastAtWork(now),
    act: () =>
      errand.request(daughter, {
        itemCode: 'pension-check',
        what: '母亲的养老金年审快到期了，她腿脚不便，想请人上门帮着做。',
        whenHome: '上午护工在家',
        special: '记性差，慢一点说，点头摇头能懂。',
        consent: 'cannotSay',
      }),
  },
];

/** Asked for by the owner just now. */
const waiting = (errand: Errand, now: Instant): Moment[] => [
  {
    at: lastAtWork(now),
    act: () =>
      errand.request(owner, {
        itemCode: 'light-bulb',
        what: '客厅顶灯不亮了，新灯泡已经买好，自己不敢爬高。',
        whenHome: '今明两天全天在家',
        special: '家里有梯子。',
      }),
  },
];
