import { ESLintUtils } from '@typescript-eslint/utils';
import { FILES } from '../libraries/left-out.mjs';

const nameOf = (node) => (node.computed ? undefined : node.property?.name);

/** Calls of the SDK that go to a gateway of their own and not where `TCB_CONTEXT_CNFG` points, or are left out of the bundles. */
const NOT_THERE = new Set(['callApis', ...Object.values(FILES).flat()]);

const noAbsentCalls = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      no: '{{name}} is left out of the bundles, or does not go where the environment points; use the database, storage and functions API.',
    },
  },
  create: (context) => ({
    MemberExpression(node) {
      const name = nameOf(node);
      if (NOT_THERE.has(name)) context.report({ node, messageId: 'no', data: { name } });
    },
  }),
};

/** The names in a call chain, innermost object first: transaction.collection('x').where(y).update(z). */
function chainOf(node) {
  const names = [];
  let at = node;
  while (at) {
    if (at.type === 'CallExpression') at = at.callee;
    else if (at.type === 'MemberExpression') {
      names.unshift(nameOf(at));
      at = at.object;
    } else {
      if (at.type === 'Identifier') names.unshift(at.name);
      return names;
    }
  }
  return names;
}

const noWhereInTransaction = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      no: 'where().{{name}}() does not carry the transaction: it would run outside of it. Use doc().',
    },
  },
  create: (context) => ({
    'CallExpression[callee.type="MemberExpression"]'(node) {
      const name = nameOf(node.callee);
      if (!['update', 'remove', 'count'].includes(name)) return;
      const chain = chainOf(node);
      if (chain.includes('where') && /^(tx|transaction)$/i.test(chain[0] ?? ''))
        context.report({ node, messageId: 'no', data: { name } });
    },
  }),
};

const getNeedsLimit = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { no: 'A list without limit() silently ends at 100 documents.' },
  },
  create: (context) => ({
    'CallExpression[callee.property.name="get"][arguments.length=0]'(node) {
      const chain = chainOf(node);
      const reads =
        chain.includes('where') ||
        chain.includes('collection') ||
        chain.includes('orderBy') ||
        /^(query|all)$/.test(chain[0] ?? '');
      if (reads && !chain.includes('limit') && !chain.includes('doc'))
        context.report({ node, messageId: 'no' });
    },
  }),
};

const ARITHMETIC = new Set(['+', '-', '*', '/', '%', '**', '+=', '-=', '*=', '/=', '%=', '**=']);

const noFenArithmetic = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { no: 'Amounts of money are computed in domain/kernel/money alone.' },
  },
  create(context) {
    const services = ESLintUtils.getParserServices(context);
    const checker = services.program.getTypeChecker();
    const isFen = (node) => /\bFen\b/.test(checker.typeToString(services.getTypeAtLocation(node)));
    const check = (node, ...operands) => {
      if (operands.some((one) => one && isFen(one))) context.report({ node, messageId: 'no' });
    };
    return {
      BinaryExpression: (node) => ARITHMETIC.has(node.operator) && check(node, node.left, node.right),
      AssignmentExpression: (node) => ARITHMETIC.has(node.operator) && check(node, node.left, node.right),
      UpdateExpression: (node) => check(node, node.argument),
      'UnaryExpression[operator="-"]': (node) => check(node, node.argument),
      'CallExpression[callee.property.name="toFixed"]': (node) => check(node, node.callee.object),
      'CallExpression[callee.name="parseFloat"]': (node) => check(node, ...node.arguments),
      'CallExpression[callee.object.name="Math"]': (node) => check(node, ...node.arguments),
    };
  },
};

/** Names of variables that the platform writes for one call into the process of an instance, where they stay behind. */
const OF_A_CALL = /^(WX_|TRIGGER_SRC$|LOGINTYPE$|TCB_(SOURCE|UUID|CUSTOM_USER_ID|ISANONYMOUS_USER|SEQID))/;

const callerFromContext = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { no: '{{name}} may be of another call: who calls is what callerOf says of the context.' },
  },
  create: (context) => ({
    MemberExpression(node) {
      const name = nameOf(node) ?? node.property?.value;
      const ofProcess = node.object.type === 'MemberExpression' && nameOf(node.object) === 'env';
      const isForbidden =
        name === 'getCloudbaseContext' ||
        (name === 'getUserInfo' && chainOf(node).includes('auth')) ||
        (ofProcess && OF_A_CALL.test(String(name)));
      if (isForbidden) context.report({ node, messageId: 'no', data: { name } });
    },
  }),
};

/** A yes or no, also one of several. */
function saysWhether(checker, type) {
  if (checker.isArrayType(type) || checker.isTupleType(type))
    return checker.getTypeArguments(type).some((one) => saysWhether(checker, one));
  return /^(boolean|false)$/.test(checker.typeToString(checker.getNonNullableType(type)));
}

const usedAnswers = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      no: 'This says whether it was done. An answer is never OK for a change that changed nothing.',
    },
  },
  create(context) {
    const services = ESLintUtils.getParserServices(context);
    const checker = services.program.getTypeChecker();
    const check = (node) => {
      const promised = checker.getAwaitedType(services.getTypeAtLocation(node));
      if (promised && saysWhether(checker, promised)) context.report({ node, messageId: 'no' });
    };
    return {
      'ExpressionStatement > AwaitExpression': (node) => check(node.argument),
      'UnaryExpression[operator="void"] > CallExpression': check,
      'UnaryExpression[operator="void"] > AwaitExpression': (node) => check(node.argument),
    };
  },
};

/** Rules of this project that no published plugin has. */
export const hongxin = {
  rules: {
    'no-absent-calls': noAbsentCalls,
    'no-where-in-transaction': noWhereInTransaction,
    'get-needs-limit': getNeedsLimit,
    'no-fen-arithmetic': noFenArithmetic,
    'caller-from-context': callerFromContext,
    'used-answers': usedAnswers,
  },
};
