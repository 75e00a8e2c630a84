/**
 * For Babel: what nobody uses of `domain/` falls away. Nothing there has effects, so each constant that is computed is
 * wrapped in a call that is marked as pure. Of a contract the phone uses the name alone: `call` sends name and input, and
 * what comes back is the function's to parse; its actions are types.
 */
const PLAIN = [
  'StringLiteral',
  'NumericLiteral',
  'BooleanLiteral',
  'NullLiteral',
  'RegExpLiteral',
  'Identifier',
];
const FUNCTIONS = ['ArrowFunctionExpression', 'FunctionExpression'];

module.exports = ({ types: t }) => ({
  name: 'shake-domain',
  visitor: {
    Program(program, { filename }) {
      const isContract = /[\\/]domain[\\/][\w-]+[\\/]contract\.ts$/.test(filename);
      for (const statement of program.get('body')) {
        const declaration = statement.isExportNamedDeclaration() ? statement.get('declaration') : statement;
        if (!declaration.isVariableDeclaration({ kind: 'const' })) continue;
        for (const { node } of declaration.get('declarations')) {
          const { init } = node;
          if (!init || PLAIN.includes(init.type) || FUNCTIONS.includes(init.type)) continue;
          if (isContract && t.isCallExpression(init) && t.isIdentifier(init.callee, { name: 'feature' }))
            init.arguments[1] = t.objectExpression([]);
          const call = t.callExpression(t.arrowFunctionExpression([], init), []);
          node.init = t.addComment(call, 'leading', '#__PURE__');
        }
      }
    },
  },
});
