import { hasPick, withPick } from './picked-text';

describe('a phrase that is tapped', () => {
  it('stands in the empty field', () => expect(withPick('', '上午')).toBe('上午'));
  it('comes behind what was typed', () => {
    expect(withPick('周三我在', '来之前先打电话')).toBe('周三我在，来之前先打电话');
  });
  it('goes when it is tapped again, and leaves the rest', () => {
    expect(withPick('周三我在，上午', '上午')).toBe('周三我在');
    expect(withPick('上午，周三我在', '上午')).toBe('周三我在');
  });
  it('comes and goes as a whole where it has several parts', () => {
    expect(withPick('厨房', '灯不亮，不知道哪里坏了')).toBe('厨房，灯不亮，不知道哪里坏了');
    expect(withPick('厨房，灯不亮，不知道哪里坏了', '灯不亮，不知道哪里坏了')).toBe('厨房');
    expect(hasPick('灯不亮，厨房', '灯不亮，不知道哪里坏了')).toBe(false);
  });
});
