import { existsSync, readFileSync } from 'node:fs';

/** Somebody whom the local demo lets one be. */
export interface Persona {
  openid: string;
  name: string;
  /** 物业收费员, 业主, … */
  post: string;
  /** 3栋1单元101, for those who live there. */
  home?: string;
  /** One sentence: what to try as this person. */
  note?: string;
  /** Folded away under this heading, so that many of a kind do not hide the rest. */
  group?: string;
  /** The number that the roster has for this person; the phone's panel proposes it. */
  phone?: string;
}

/** The personas in `file`, read again each time; nobody where the file is missing. */
export function readPersonas(file: string): Persona[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Persona[]) : [];
}
