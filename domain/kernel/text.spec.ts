import { cleanText, codeText } from './text';

describe('cleanText', () => {
  it.each([
    ['zero width', '修\u200b灯\ufeff泡\u2060', '修灯泡'],
    ['direction marks', '\u202e修灯泡\u202c\u200e', '修灯泡'],
    ['fillers', '\u3164修\u115f灯泡\uffa0', '修灯泡'],
    ['tags beyond the first plane', '修灯泡\u{e0041}\u{e007f}', '修灯泡'],
    ['control characters', '修\u0000灯\u001b泡\u0085', '修灯泡'],
    ['a half of a character', '修灯泡\ud83d', '修灯泡'],
    ['exotic blanks', '修\u3000\u00a0\u2003灯泡\u2800', '修 灯泡'],
    ['line breaks', '一\r\n二\u2028三 \n\n\n\n四', '一\n二\n三\n\n四'],
  ])('%s', (_what, written, seen) => {
    expect(cleanText(written)).toBe(seen);
  });

  it('is blank where nothing can be seen', () => {
    expect(cleanText('\u200b\u3000\u2800\u3164\n\u00ad')).toBe('');
  });

  it('leaves emoji and rare characters whole', () => {
    for (const kept of ['谢谢❤️', '一家👨‍👩‍👧来', '𠮷野家']) expect(cleanText(kept)).toBe(kept);
  });

  it('changes nothing the second time', () => {
    const once = cleanText(' a\u200b \u3000b\n \n\n c❤️\u200d ');
    expect(cleanText(once)).toBe(once);
  });
});

it('codeText makes spellings of one code equal', () => {
  const spellings = ['3-1-101', '３－１－１０１', ' 3\u2013 1\u2014101', '3\u200b-1\u22121\u00a001'];
  expect([...new Set(spellings.map(codeText))]).toEqual(['3-1-101']);
});
