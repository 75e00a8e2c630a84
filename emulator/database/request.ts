import { AdminError, notEmulated } from '../admin-error';
import type { Catalogue, Collection } from './catalogue';
import { decodeText } from './ejson';
import type { Store } from './store';
import { type Document, type Value, isDocument } from './values';

/** What every action works with. */
export interface Service {
  store: Store;
  catalogue: Catalogue;
  warn?: (message: string) => void;
}

/** The body of a request, read field by field; what has the wrong type is `INVALID_PARAM`. */
export class AdminRequest {
  /** @param now epoch milliseconds; all server dates of the request */
  constructor(
    private readonly body: Record<string, unknown>,
    private readonly catalogue: Catalogue,
    private readonly now: number,
  ) {
    if (body['transactionId'] !== undefined) throw notEmulated('database transactions');
    for (const field of ['instance', 'database']) {
      if (body[field] !== undefined) throw notEmulated(`a database ${field} other than the default`);
    }
  }

  collectionName(): string {
    const name = this.body['collectionName'];
    if (typeof name !== 'string' || name === '') throw invalid('collectionName must be a non-empty string');
    return name;
  }

  collection(): Collection {
    return this.catalogue.get(this.collectionName());
  }

  /** The filter; `undefined` where the request carries none (the client sends `''` for a bare collection). */
  filter(): Document | undefined {
    return this.body['query'] === '' ? undefined : this.optionalDocument('query');
  }

  optionalDocument(field: string): Document | undefined {
    const text = this.body[field];
    return text === undefined ? undefined : this.decodeDocument(field, text);
  }

  document(field: string): Document {
    return this.decodeDocument(field, this.body[field]);
  }

  documents(field: string): Document[] {
    return this.list(field).map((text) => this.decodeDocument(field, text));
  }

  stages(): [string, Value][] {
    return this.list('stages').map((stage) => {
      const { stageKey, stageValue } = (stage ?? {}) as { stageKey?: unknown; stageValue?: unknown };
      if (typeof stageKey !== 'string' || typeof stageValue !== 'string') {
        throw invalid('a stage needs stageKey and stageValue, both strings');
      }
      return [stageKey, decodeText(stageValue, this.now)];
    });
  }

  wholeNumber(field: string): number | undefined {
    const value = this.body[field];
    if (value === undefined || (typeof value === 'number' && Number.isInteger(value) && value >= 0))
      return value;
    throw invalid(`${field} must be a whole number`);
  }

  flag(field: string, otherwise: boolean): boolean {
    const value = this.body[field] ?? otherwise;
    if (typeof value !== 'boolean') throw invalid(`${field} must be true or false`);
    return value;
  }

  private list(field: string): unknown[] {
    const value = this.body[field];
    if (!Array.isArray(value)) throw invalid(`${field} must be a list`);
    return value;
  }

  private decodeDocument(field: string, text: unknown): Document {
    const value = typeof text === 'string' ? decodeText(text, this.now) : undefined;
    if (!isDocument(value)) throw invalid(`${field} must be an object as Extended JSON`);
    return value;
  }
}

function invalid(message: string): AdminError {
  return new AdminError('INVALID_PARAM', message);
}
