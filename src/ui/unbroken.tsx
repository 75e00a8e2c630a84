import { Children, type ReactNode } from 'react';
import { Text } from '@tarojs/components';
import { partsOf } from './unbroken-text';

const isText = (node: unknown): node is string | number =>
  typeof node === 'string' || typeof node === 'number';

function keep(text: string): ReactNode {
  const parts = partsOf(text);
  if (parts.length === 1) return parts[0];
  return parts.map((part, index) =>
    index % 2 === 1 ? (
      <Text key={index} className="ui-number" userSelect>
        {part}
      </Text>
    ) : (
      part
    ),
  );
}

/**
 * Texts among children so that a line never breaks within a date, an amount with its unit, a home's name or a number
 * with hyphens: browsers break between a digit and a Chinese character, and no style tells them otherwise. The number of
 * a case can be selected and copied.
 */
export function unbroken(node: ReactNode): ReactNode {
  if (isText(node)) return keep(String(node));
  if (!Array.isArray(node)) return node;
  if (node.every((one) => isText(one) || one === null || typeof one === 'boolean')) {
    return keep(node.filter(isText).join(''));
  }
  return Children.map(node as ReactNode[], (one) => (isText(one) ? keep(String(one)) : one));
}
