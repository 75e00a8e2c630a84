import { atHour } from '#domain/kernel/time';
import type { Activity } from '#domain/activities/contract';
import { blankForm, formOf, readPlanForm, type PlanForm } from './plan-form';

const written: PlanForm = {
  title: ' 上门擦玻璃 ',
  tasks: '帮独居老人擦玻璃',
  place: '3栋楼下',
  bring: '',
  weather: '',
  day: '2026-11-28',
  from: '09:00',
  until: '11:30',
  capacity: '１２',
};

describe('what a planner has written', () => {
  it('is a plan once title, tasks, place, day, times and places are there; bring and weather may stay open', () => {
    expect(readPlanForm(written)).toEqual({
      plan: { ...written, title: '上门擦玻璃', capacity: 12, publishesPhone: false },
      missing: [],
    });
  });

  it('names every field that is still missing', () => {
    expect(readPlanForm(blankForm(null)).missing).toEqual([
      'title',
      'tasks',
      'place',
      'day',
      'from',
      'until',
      'capacity',
    ]);
  });

  it.each(['', '0', '201', '2.5', '-3', '十二'])('takes no %j for the number of places', (capacity) => {
    expect(readPlanForm({ ...written, capacity })).toEqual({ plan: null, missing: ['capacity'] });
  });
});

it('a stored draft is read back as it was written, in Shanghai’s clock', () => {
  const stored = {
    ...written,
    title: '上门擦玻璃',
    startsAt: atHour('2026-11-28', 9),
    endsAt: atHour('2026-11-28', 11, 30),
    capacity: 12,
  } as unknown as Activity;
  expect(formOf(stored)).toEqual({ ...written, title: '上门擦玻璃', capacity: '12' });
});
