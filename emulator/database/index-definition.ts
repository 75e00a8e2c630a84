import { isPosition, splitPath } from './field-path';

/**
 * A collection and its indexes in the shape of CloudBase's management API (`createCollection` of
 * `@cloudbase/manager-node`), so that one declaration serves this server and the deployment.
 */
export interface CollectionDeclaration {
  CollectionName: string;
  CreateIndexes: {
    IndexName: string;
    MgoKeySchema: { MgoIsUnique: boolean; MgoIndexKeys: { Name: string; Direction: '1' | '-1' }[] };
  }[];
}

/** One field of an index. */
export interface IndexField {
  path: string;
  parts: string[];
  descending: boolean;
}

/** What an index is, apart from where it is stored. */
export interface IndexDefinition {
  name: string;
  unique: boolean;
  fields: IndexField[];
}

// docs.cloudbase.net/en/faq/database: 100 indexes per collection of 31 fields each.
const MAX_INDEXES = 100;
const MAX_FIELDS = 31;

/** The indexes of a declared collection; a declaration that the cloud would refuse throws. */
export function indexDefinitions(declaration: CollectionDeclaration): IndexDefinition[] {
  const collection = declaration.CollectionName;
  if (declaration.CreateIndexes.length > MAX_INDEXES) {
    throw new Error(`${collection}: more than ${MAX_INDEXES} indexes`);
  }
  const names = new Set(['_id_']);
  return declaration.CreateIndexes.map(({ IndexName: name, MgoKeySchema: schema }) => {
    if (names.has(name)) throw new Error(`${collection}: two indexes named ${name}`);
    names.add(name);
    const keys = schema.MgoIndexKeys;
    if (keys.length === 0 || keys.length > MAX_FIELDS) {
      throw new Error(`${collection}.${name}: an index has 1 to ${MAX_FIELDS} fields`);
    }
    return {
      name,
      unique: schema.MgoIsUnique,
      fields: keys.map(({ Name: path, Direction: direction }) => {
        if (direction !== '1' && direction !== '-1') {
          throw new Error(`${collection}.${name}: direction ${String(direction)} is not emulated`);
        }
        const parts = splitPath(path);
        if (parts.some(isPosition)) {
          throw new Error(`${collection}.${name}: array positions in an index are not emulated`);
        }
        return { path, parts, descending: direction === '-1' };
      }),
    };
  });
}

/** `by_tags(tags, at desc)` as messages show an index. */
export function describeIndex({ name, fields }: IndexDefinition): string {
  return `${name}(${fields.map((field) => field.path + (field.descending ? ' desc' : '')).join(', ')})`;
}
