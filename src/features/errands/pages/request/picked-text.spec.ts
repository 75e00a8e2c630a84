import { withPick } from './picked-text';

describe('a phrase that is tapped', () => {
  it('stands in the empty field', () => expect(withPick('', '上午')).toBe('上午'));
  it('comes behind what was typed', () => {
    expect(withPick('周三我在', '来之前先打电话')).toBe('周三我在，来之前先打电话');
  });
  it('goes when it is tapped again, and leaves the rest', () => {
    expect(withPick('周三我在，上午', '上午')).toBe('周三我在');
    expect(withPick('上午，周三我在', '上午')).toBe('周三我在');
  });
});
