import { AdminError, notEmulated } from '../admin-error';
import { ACCUMULATORS } from './accumulators';
import { checkExpression, evaluate } from './expressions';
import { keyText } from './key-encoding';
import { type Document, type Value, isDocument } from './values';

/** The `$group` stage: one document for each distinct `_id`, in the order of first appearance. */
export function group(documents: Document[], specification: Value, variables: Document): Document[] {
  if (!isDocument(specification) || !('_id' in specification)) {
    throw new AdminError('DATABASE_REQUEST_FAILED', 'a group specification must include an _id');
  }
  const { _id: idExpression, ...fields } = specification;
  checkExpression(idExpression!, Object.keys(variables));
  const accumulators = Object.entries(fields).map(([name, field]) => ({
    name,
    ...accumulatorOf(name, field, Object.keys(variables)),
  }));

  const groups = new Map<string, { id: Value; members: Document[] }>();
  for (const document of documents) {
    // A missing value and null make one group, as in MongoDB.
    const id = evaluate(idExpression!, document, variables) ?? null;
    const key = keyText(id);
    const found = groups.get(key);
    if (found) found.members.push(document);
    else groups.set(key, { id, members: [document] });
  }
  return [...groups.values()].map(({ id, members }) => {
    const result: Document = { _id: id };
    for (const { name, operator, operand } of accumulators) {
      const values = members.map((member) => evaluate(operand, member, variables));
      result[name] = ACCUMULATORS[operator]!(values);
    }
    return result;
  });
}

function accumulatorOf(
  name: string,
  field: Value,
  variables: string[],
): { operator: string; operand: Value } {
  const [entry, ...others] = isDocument(field) ? Object.entries(field) : [];
  if (!entry || others.length > 0) {
    throw new AdminError('DATABASE_REQUEST_FAILED', `The field '${name}' must be an accumulator object`);
  }
  const [operator, operand] = entry;
  if (!Object.hasOwn(ACCUMULATORS, operator)) throw notEmulated(`the accumulator ${operator}`);
  checkExpression(operand, variables);
  return { operator, operand };
}
