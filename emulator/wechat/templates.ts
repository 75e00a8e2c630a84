import { existsSync, readFileSync } from 'node:fs';

/** A subscribe-message template as the WeChat console defines it. */
export interface WeChatTemplate {
  /** Our own name for it. */
  key: string;
  /** The template id that WeChat gave it. */
  id: string;
  title: string;
  /** Field key (`thing1`, `time2`, …) → its label on the card. */
  fields: Record<string, string>;
  /** The allowed values of `enum` fields, by field key. */
  enums?: Record<string, string[]>;
}

/** The templates declared in `file`; none where the file is missing. */
export function readTemplates(file: string): WeChatTemplate[] {
  if (!existsSync(file)) return [];
  return JSON.parse(readFileSync(file, 'utf8')) as WeChatTemplate[];
}
