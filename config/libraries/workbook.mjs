/** The reader of workbooks, of which `scripts/libraries.mjs` makes the functions' own. */
import { CFB, read, set_cptable, SSF } from '@e965/xlsx';

export { CFB, read, SSF };

/** Encodings by the numbers that Windows gives them; workbooks of before 1997, as cash programs still write, name one. */
const ENCODINGS = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  10000: 'macintosh',
  65001: 'utf-8',
};
const encodingOf = (page) => ENCODINGS[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'latin1');

// The library's own tables weigh 470 KB; Node knows the encodings. Without either, 楼栋 is read as Latin letters.
set_cptable({
  utils: {
    decode: (page, bytes) =>
      new TextDecoder(encodingOf(page), { ignoreBOM: true }).decode(Uint8Array.from(bytes)),
  },
});
