import * as v from 'valibot';
import { nameFault, PersonName, whyNotName } from './person-name';

const named = (text: string): string | null => {
  const parsed = v.safeParse(PersonName, text);
  return parsed.success ? parsed.output : null;
};

describe("a person's name", () => {
  it.each([
    ['沈月', '沈月'],
    ['  沈\u200b月\u3000', '沈月'],
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['阿依古丽 ・ 买买提', '阿依古丽·买买提'],
    ['𠮷田静', '𠮷田静'],
    ['〇明', '〇明'],
    ['⽅明', '方明'],
    ['Ｌｉ  Ming', 'Li Ming'],
    ['Anna-Maria O’Neill', "Anna-Maria O'Neill"],
    ['张红心', '张红心'],
    ['李志愿', '李志愿'],
    ['唐女士', '唐女士'],
    ['張麗華', '張麗華'],
    ['Peng Jingyi', 'Peng Jingyi'],
  ])('%j is %j', (written, kept) => {
    expect(named(written)).toBe(kept);
    expect(nameFault(written)).toBeNull();
  });

  it.each([
    ['社区工作人员', 'office'],
    ['社·区', 'office'],
    ['社\u200b区', 'office'],
    ['３号楼网格员', 'office'],
    ['张主任', 'office'],
    ['物 业 客 服', 'office'],
    ['Ad min', 'office'],
    ['Àdmin', 'office'],
    ['社區工作人員', 'office'],
    ['網格員', 'office'],
    ['業委會', 'office'],
    ['張經理', 'office'],
    ['Admın', 'office'],
    ['Shequ Gongzuo', 'office'],
    ['Wuye', 'office'],
    ['一三八零零一三八零零零', 'letters'],
    ['12000000001', 'letters'],
    ['沈月１２０', 'letters'],
    ['沈①月', 'letters'],
    ['沈月👍', 'letters'],
    ['沈 月', 'letters'],
    ['沈..月', 'letters'],
    ['·沈月', 'letters'],
    ['沈··月', 'letters'],
    ['沈Yue', 'letters'],
    ['Шэнь Юэ', 'letters'],
    ['<b>月</b>', 'letters'],
    ['月', 'short'],
    ['\u200b\u3164\u2800', 'short'],
    ['月'.repeat(21), 'long'],
  ])('%j is refused: %s', (written, reason) => {
    expect(named(written)).toBeNull();
    expect(whyNotName(written.normalize('NFKC').replace(/[\u200b\u3164\u2800]/g, ''))).toBe(reason);
    expect(nameFault(written)).toMatch(/。$/);
  });

  it('counts letters, not halves of them', () => {
    expect(named('𠮷'.repeat(20))).toBe('𠮷'.repeat(20));
    expect(named('𠮷')).toBeNull();
  });
});
