import { AdminError } from '../admin-error';
import { splitPath } from './field-path';
import { type Document, type Maybe, type Value, isDocument, ownField } from './values';

/** The `$unwind` stage: one document for each element of an array. */
export function unwind(documents: Document[], specification: Value): Document[] {
  const {
    path,
    preserveNullAndEmptyArrays: preserve,
    includeArrayIndex: indexField,
    ...others
  } = isDocument(specification) ? specification : { path: specification };
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw refused(`unrecognized option to $unwind stage: ${unknown}`);
  if (typeof path !== 'string' || !path.startsWith('$')) {
    throw refused(`path option to $unwind stage should be prefixed with a '$'`);
  }
  if (indexField !== undefined && typeof indexField !== 'string') {
    throw refused('includeArrayIndex option to $unwind stage must be a string');
  }
  const parts = splitPath(path.slice(1));
  const numbered = (document: Document, index: number | null): Document =>
    indexField === undefined ? document : { ...document, [indexField]: index };

  return documents.flatMap((document) => {
    const value = at(document, parts);
    if (Array.isArray(value) && value.length > 0) {
      return value.map((element, index) => numbered(replaced(document, parts, element), index));
    }
    if (value === undefined || value === null || Array.isArray(value)) {
      if (preserve !== true) return [];
      return [numbered(Array.isArray(value) ? replaced(document, parts, undefined) : document, null)];
    }
    return [numbered(document, null)];
  });
}

// Arrays on the way are not followed.
function at(document: Document, parts: string[]): Maybe {
  let value: Maybe = document;
  for (const part of parts) value = isDocument(value) ? ownField(value, part) : undefined;
  return value;
}

function replaced(document: Document, [part, ...rest]: string[], value: Maybe): Document {
  const result = { ...document };
  if (rest.length > 0) result[part!] = replaced(document[part!] as Document, rest, value);
  else if (value === undefined) delete result[part!];
  else result[part!] = value;
  return result;
}

function refused(message: string): AdminError {
  return new AdminError('DATABASE_REQUEST_FAILED', message);
}
