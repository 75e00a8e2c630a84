import { Refused } from '../../../platform/failure';
import { open, TAB } from '../../../platform/routes';
import type { Query } from '../../../platform/use-query';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/load';

/** Refused only because nobody has signed in. */
export const isSignedOut = (query: Query<unknown>): boolean =>
  query.state === 'failed' && query.error instanceof Refused && query.error.code === 'NOT_SIGNED_IN';

/** A question is its asker's, the office's and the community's: the link alone shows nothing. */
export const SignInFirst = () => (
  <EmptyState icon="person" title="登录后才能看" action={<Button onTap={() => open(TAB.me)}>去登录</Button>}>
    收费疑问只有提问人、物业和社区能看。请用提问时的手机号登录。
  </EmptyState>
);
