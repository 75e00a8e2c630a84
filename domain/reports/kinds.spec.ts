import { KIND_CODES, kindOf, topicIn } from './kinds';
import { PARTS } from './places';
import { OFFICE_MAY, officesOf } from './rules';
import { postsThat } from '#domain/kernel/posts';

describe('what a report is about', () => {
  it.each([
    ['电梯停运，按了没反应', null, 'lift'],
    ['电梯里的灯不亮', null, 'lighting'],
    ['楼道灯不亮', 'stairs', 'lighting'],
    ['厨房水管漏水', 'home', 'water'],
    ['马桶堵了', 'home', 'drain'],
    ['路面有个大坑', 'road', 'road'],
    ['有人在楼道飞线充电', 'stairs', 'wiring'],
    ['车乱停，占了消防通道', 'parking', 'parking'],
    ['暖气不热', 'home', 'heating'],
    // its words say nothing: its place does
    ['坏了，一直没人修', 'lift', 'lift'],
  ] as const)('%s (%s) → %s', (text, part, topic) => {
    expect(topicIn('repair', text, part)?.code).toBe(topic);
  });

  it('is asked where neither words nor place say it, or two things are said alike', () => {
    expect(topicIn('repair', '坏了，来看看', 'elsewhere')).toBeNull();
    expect(topicIn('repair', '没电', 'elsewhere')?.code).toBe('power');
    expect(topicIn('repair', '电梯口垃圾', 'elsewhere')).toBeNull();
    expect(topicIn('complaint', '保安态度', null)).toBeNull();
  });
});

describe('every kind', () => {
  it.each(KIND_CODES)('%s can be answered in time, by whoever it is not about', (code) => {
    const { prefix, owner, about, topics, times, ladder, outcomes, proof, answers } = kindOf(code);
    expect(prefix).toMatch(/^[A-Z]{2}$/);
    for (const pace of ['urgent', 'usual'] as const) {
      expect(times.accept[pace]).toBeGreaterThan(0);
      expect(times.do[pace]).toBeGreaterThan(0);
    }
    expect(ladder[0]?.workingDays).toBe(0);
    expect(topics.at(-1)).toMatchObject({ code: 'other', words: [] });
    expect(new Set(topics.map((one) => one.code)).size).toBe(topics.length);
    const parts = PARTS.map((one) => one.code);
    for (const one of topics) expect((one.parts ?? []).filter((part) => !parts.includes(part))).toEqual([]);
    expect([...proof, ...Object.keys(answers)].filter((one) => !outcomes.includes(one as never))).toEqual([]);
    const owners = postsThat(OFFICE_MAY[owner]);
    for (const party of about) {
      expect(owners.filter((one) => party.posts.includes(one))).toEqual([]);
      // who holds a post of both is none of the office for it
      for (const post of party.posts)
        expect(officesOf([post, ...owners], { kind: code, about: party.code })).toEqual([]);
    }
  });
});
