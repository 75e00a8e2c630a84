import { atHour } from '#domain/kernel/time';
import type { Activity } from '#domain/activities/contract';
import { blankForm, formOf, planLacks, planOf, type PlanForm } from './plan-form';

const written: PlanForm = {
  title: ' 上门擦玻璃 ',
  tasks: '帮独居老人擦玻璃',
  place: '3栋楼下',
  bring: '',
  weather: '',
  day: '2099-11-28',
  from: '09:00',
  until: '11:30',
  capacity: '１２',
  rev: 0,
};
const lacking = (form: PlanForm): string[] =>
  Object.entries(planLacks(form)).flatMap(([field, words]) => (words ? [field] : []));

describe('what a planner has written', () => {
  it('is a plan once title, tasks, place, day, times and places are there; bring and weather may stay open', () => {
    expect(lacking(written)).toEqual([]);
    const { rev: _rev, ...plan } = written;
    expect(planOf(written)).toEqual({ ...plan, title: '上门擦玻璃', capacity: 12, publishesPhone: false });
  });

  it('names every field that is still missing', () => {
    const all = ['title', 'tasks', 'place', 'day', 'from', 'until', 'capacity'];
    expect(lacking(blankForm(null)).sort()).toEqual(all.sort());
  });

  it.each(['', '0', '201', '2.5', '-3', '十二'])('takes no %j for the number of places', (capacity) => {
    expect(lacking({ ...written, capacity })).toEqual(['capacity']);
  });

  it('says of times that make no sense where they are wrong', () => {
    expect(lacking({ ...written, until: '08:00' })).toEqual(['until']);
    expect(lacking({ ...written, day: '2020-11-28' })).toEqual(['day']);
  });
});

it('a stored draft is read back as it was written, in Shanghai’s clock', () => {
  const stored = {
    ...written,
    title: '上门擦玻璃',
    startsAt: atHour('2099-11-28', 9),
    endsAt: atHour('2099-11-28', 11, 30),
    capacity: 12,
    rev: 3,
  } as unknown as Activity;
  expect(formOf(stored)).toEqual({ ...written, title: '上门擦玻璃', capacity: '12', rev: 3 });
});
