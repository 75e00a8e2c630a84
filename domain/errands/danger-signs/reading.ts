import * as harmless from './harmless';
import { clauseAfter, clauseAround, clauseBefore, comparable, type Place, type Said } from './said';
import type { DangerKind, Sign, Wording } from './sign';
import { PERSON } from './vocabulary';

/** What a wording weighs, by its strength. */
export const SURE = 3;
export const LIKELY = 2;
export const HINT = 1;

/** How far apart the parts of a wording may begin and end, in characters. */
const CLOSE = 30;

/** The rest of a clause that still belongs to a word of danger, in characters: 坐地上起 is not shown without 不来. */
const SHORT_REST = 6;

/** Of what a sign is none: as it is named, right before the sign, and as what somebody was about. */
interface Things {
  named: RegExp;
  justNamed: RegExp;
  about: RegExp;
}

/** A sign as it is looked for; the heaviest wordings first. */
export interface SignReader {
  sign: Sign;
  notBefore: RegExp | null;
  things: Things | null;
  strengths: readonly { weight: number; wordings: readonly (readonly RegExp[])[] }[];
}

export interface Evidence extends Place {
  kind: DangerKind;
  weight: number;
}

const thingsOf = (named: string): Things => ({
  named: new RegExp(named),
  justNamed: new RegExp(`(?:${named})[都也又被就子儿]?(?:突然)?$`),
  about: new RegExp(`${harmless.ABOUT}(?:${named})`, 'g'),
});

/** A pattern that several wordings share is one, so that it looks at a text once. */
const patterns = new Map<string, RegExp>();
function patternOf(part: string): RegExp {
  const known = patterns.get(part) ?? new RegExp(part, 'g');
  patterns.set(part, known);
  return known;
}
const partsOf = (wording: Wording): RegExp[] => wording.split(' & ').map(patternOf);

export const readerOf = (sign: Sign): SignReader => ({
  sign,
  notBefore: sign.notBefore === undefined ? null : new RegExp(`^(?:${sign.notBefore})`),
  things: sign.notOf === undefined ? null : thingsOf(sign.notOf),
  strengths: [
    { weight: SURE, wordings: (sign.sure ?? []).map(partsOf) },
    { weight: LIKELY, wordings: (sign.likely ?? []).map(partsOf) },
    { weight: HINT, wordings: (sign.hint ?? []).map(partsOf) },
  ],
});

const wish = new RegExp(harmless.WISHED);
const errand = new RegExp(harmless.ERRAND);
const asks = new RegExp(harmless.ASKS);
const out = new RegExp(harmless.OUT, 'g');
const longAgo = new RegExp(harmless.LONG_AGO);
const denied = new RegExp(harmless.DENIED);
const feared = new RegExp(harmless.FEARED);
const asked = new RegExp(harmless.ASKED);
const device = new RegExp(harmless.DEVICE);
const helper = new RegExp(harmless.HELPER, 'g');
const urgent = new RegExp(harmless.URGENT);
const now = new RegExp(harmless.NOW);
const happens = new RegExp(harmless.HAPPENS);
const person = new RegExp(PERSON);

/** One text as it is read for signs. */
export class Reading {
  private readonly said: Said;
  private readonly found = new Map<RegExp, readonly Place[]>();
  readonly text: string;
  /** An errand is wished for or named. */
  readonly wished: boolean;
  /** Something is asked for, in whatever way. */
  readonly asks: boolean;
  readonly longAgo: boolean;
  /** Somebody else than whoever is to come is spoken of. */
  readonly ofSomebody: boolean;
  readonly happens: boolean;
  /** It cannot wait. */
  readonly pressing: boolean;

  constructor(written: string) {
    this.said = comparable(written);
    const { text } = this.said;
    this.text = text;
    const wishes = text.replace(out, '');
    this.wished = wish.test(wishes) || errand.test(wishes);
    this.asks = this.wished || asks.test(text);
    this.longAgo = longAgo.test(text);
    this.ofSomebody = person.test(text.replace(helper, ''));
    this.happens = happens.test(text);
    this.pressing = urgent.test(text) || (!this.wished && now.test(text));
  }

  /** The heaviest way in which a sign stands in the text; told in two ways it weighs more. */
  weigh(reader: SignReader): Evidence | null {
    let best: Evidence | null = null;
    for (const { weight, wordings } of reader.strengths) {
      for (const parts of wordings) {
        for (const places of this.together(parts, reader)) {
          const from = Math.min(...places.map((one) => one.from));
          const to = Math.max(...places.map((one) => one.to));
          const behind = clauseAfter(this.said, to);
          if (device.test(behind) || reader.notBefore?.test(behind)) continue;
          if (best === null) best = { kind: reader.sign.kind, weight, from, to };
          if (best.weight === HINT) return best;
          if (from >= best.to || to <= best.from) return { ...best, weight: best.weight + HINT };
          if (weight < best.weight) return best;
        }
      }
    }
    return best;
  }

  /** The words at a place, to the end of their clause where that is near: nobody is shown half of what she wrote. */
  wordAt({ from, to }: Place): string {
    const rest = clauseAfter(this.said, to);
    return this.text.slice(from, to) + (rest.length <= SHORT_REST ? rest : '');
  }

  private placesOf(part: RegExp): readonly Place[] {
    const known = this.found.get(part);
    if (known) return known;
    const places: Place[] = [];
    part.lastIndex = 0;
    for (let match = part.exec(this.said.told); match; match = part.exec(this.said.told)) {
      if (match[0] === '') part.lastIndex += 1;
      else places.push({ from: match.index, to: match.index + match[0].length });
    }
    this.found.set(part, places);
    return places;
  }

  /** Where all parts of a wording stand close together, in whatever order. */
  private *together(parts: readonly RegExp[], reader: SignReader): Generator<Place[]> {
    const [first, ...others] = parts;
    if (!first) return;
    for (const place of this.placesOf(first)) {
      if (this.isNone(reader, place)) continue;
      const near = others.map((part) => this.near(place, part, reader));
      if (near.every((one) => one !== undefined)) yield [place, ...(near as Place[])];
    }
  }

  private near(place: Place, part: RegExp, reader: SignReader): Place | undefined {
    for (const one of this.placesOf(part)) {
      if (one.from > place.from + CLOSE) return undefined;
      const apart = Math.max(one.to, place.to) - Math.min(one.from, place.from);
      if (apart <= CLOSE && !this.isNone(reader, one)) return one;
    }
    return undefined;
  }

  /** Said not to be, to be kept from happening, or of a thing. */
  private isNone({ sign, things }: SignReader, { from, to }: Place): boolean {
    const before = clauseBefore(this.said, from);
    const itself = this.text.slice(from, to);
    if (!asked.test(before)) {
      if (denied.test(before)) return true;
      if (!sign.alsoFeared && (feared.test(before) || feared.test(itself))) return true;
    }
    if (!things) return false;
    const around = clauseAround(this.said, { from, to }).replace(things.about, '').replace(helper, '');
    if (!things.named.test(around)) return false;
    if (this.wished || !person.test(around)) return true;
    return (
      things.justNamed.test(before.replace(things.about, '')) ||
      things.named.test(itself.replace(things.about, ''))
    );
  }
}
