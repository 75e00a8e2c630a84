import { notEmulated } from '../admin-error';
import type { Collection } from './catalogue';
import { checkExpression, evaluate } from './expressions';
import { splitPath, valuesAt } from './field-path';
import { find } from './find';
import { group } from './group';
import { keyText } from './key-encoding';
import { compileFilter } from './match';
import {
  type Stage,
  documentOf,
  filterOf,
  leadingSearch,
  pipelineOf,
  refused,
  sortOf,
  wholeNumber,
} from './pipeline';
import { addFieldsStage, projectStage } from './projection';
import { sortBy } from './sort';
import type { Store } from './store';
import { unwind } from './unwind';
import type { Document, Value } from './values';
import { addWork, noWork, type Work } from './work';

/** Where a pipeline runs. */
export interface Source {
  store: Store;
  collection: Collection;
  warn?: (message: string) => void;
  /** Values of `$$name` given by the `let` of a `$lookup`. */
  variables: Document;
}

/**
 * Runs a pipeline. Its first `$match`, with the `$sort`, `$skip` and `$limit` right behind, is answered by an index,
 * for the collection itself as well as inside a `$lookup`; without one only a tiny collection is read.
 */
export function aggregate(source: Source, stages: Stage[]): Document[] {
  const { search, rest } = leadingSearch(stages, source.variables);
  const found = find(
    source.store,
    source.collection,
    { ...search, variables: source.variables },
    source.warn,
  );
  let documents = found.map(({ document }) => document);
  for (const stage of rest) documents = run(source, documents, stage);
  source.store.work.returned += documents.length;
  return documents;
}

function run(source: Source, documents: Document[], [operator, specification]: Stage): Document[] {
  const { variables } = source;
  const names = Object.keys(variables);
  const compute = (expression: Value, root: Document) => evaluate(expression, root, variables);
  switch (operator) {
    case '$match': {
      const matches = compileFilter(filterOf(specification, variables), variables);
      return documents.filter((document) => matches(document));
    }
    case '$sort':
      return sortBy(documents, sortOf(specification), (document) => document);
    case '$skip':
      return documents.slice(wholeNumber(operator, specification, 0));
    case '$limit':
      return documents.slice(0, wholeNumber(operator, specification, 1));
    case '$count': {
      if (typeof specification !== 'string' || specification === '' || /[$.]/.test(specification)) {
        throw refused('the count field must be a non-empty string without $ and dots');
      }
      return documents.length === 0 ? [] : [{ [specification]: documents.length }];
    }
    case '$project':
      checkExpression(documentOf(operator, specification), names);
      return documents.map(projectStage(documentOf(operator, specification), compute));
    case '$addFields':
      checkExpression(documentOf(operator, specification), names);
      return documents.map(addFieldsStage(documentOf(operator, specification), compute));
    case '$group':
      return group(documents, specification, variables);
    case '$unwind':
      return unwind(documents, specification);
    case '$lookup':
      return lookup(source, documents, documentOf(operator, specification));
  }
  throw notEmulated(`the aggregation stage ${operator}`);
}

function lookup(source: Source, documents: Document[], specification: Document): Document[] {
  const { from, as, localField, foreignField, pipeline, let: bindings, ...others } = specification;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw refused(`unknown argument to $lookup: ${unknown}`);
  if (typeof from !== 'string' || typeof as !== 'string')
    throw refused('$lookup needs from and as, both strings');
  if (as.includes('.')) throw notEmulated('a dotted `as` of $lookup');
  const foreign: Source = { ...source, collection: source.store.catalogue.get(from) };
  const joined = pipeline === undefined ? byFields() : byPipeline();
  return documents.map((document) => ({ ...document, [as]: joined(document) }));

  function byFields(): (document: Document) => Value {
    if (typeof localField !== 'string' || typeof foreignField !== 'string') {
      throw refused('$lookup needs localField and foreignField, or a pipeline');
    }
    const parts = splitPath(localField);
    return remembered(source.store, (document) => {
      // Each element of an array is looked up; a missing field finds null and missing ones.
      const values = valuesAt(document, parts).flatMap((value) => value);
      const filter: Document = { [foreignField]: { $in: values.length === 0 ? [null] : values } };
      return [filter, () => aggregate({ ...foreign, variables: {} }, [['$match', filter]])];
    });
  }

  function byPipeline(): (document: Document) => Value {
    if (localField !== undefined || foreignField !== undefined) {
      throw notEmulated('$lookup with both a pipeline and localField/foreignField');
    }
    const stages = pipelineOf(pipeline!);
    const names = documentOf('let', bindings ?? {});
    checkExpression(names, Object.keys(source.variables));
    return remembered(source.store, (document) => {
      const variables = { ...source.variables };
      for (const [name, expression] of Object.entries(names)) {
        const value = evaluate(expression, document, source.variables);
        variables[name] = value ?? null;
      }
      return [variables, () => aggregate({ ...foreign, variables }, stages)];
    });
  }
}

// A lookup that asks the same again (always, for a constant pipeline) is answered once here. MongoDB does so for a constant
// pipeline alone, so what any other costs is counted again.
function remembered(
  store: Store,
  question: (document: Document) => [Document, () => Document[]],
): (document: Document) => Value {
  const answers = new Map<string, { documents: Document[]; work: Work }>();
  return (document) => {
    const [key, answer] = question(document);
    const text = keyText(key);
    const known = answers.get(text);
    if (known) {
      if (Object.keys(key).length > 0) addWork(store.work, known.work);
      return known.documents;
    }
    const sum = store.work;
    const work = noWork();
    store.work = work;
    const documents = answer();
    store.work = sum;
    addWork(sum, work);
    answers.set(text, { documents, work });
    return documents;
  };
}
