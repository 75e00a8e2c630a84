import * as v from 'valibot';
import { nodeLink } from '#domain/grid/links';
import { refusalText } from '#domain/grid/texts';
import { replaceWith } from '../../../../platform/routes';
import { reloadSession, useSession } from '../../../../platform/session';
import { useForm } from '../../../../platform/use-form';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Field } from '../../../../ui/field';
import { SignInFirst } from '../../../../ui/load';
import { Page } from '../../../../ui/page';
import { Words } from '../../../../ui/words';
import { perform } from '../../api';

definePageConfig({ navigationBarTitleText: '认领街道' });

const SHAPE = v.object({ code: v.string() });
const OF_CODE = { WRONG_CODE: 'code', CODE_USED: 'code', CODE_EXPIRED: 'code' } as const;

/** The first officer of a subdistrict comes in with the code that whoever deploys the program has given her. */
export default function Claim() {
  const { person, state } = useSession();
  const form = useForm({
    ...{ name: 'claim', shape: SHAPE, first: { code: '' }, fieldOf: OF_CODE, sayRefusal: refusalText },
    lacks: ({ code }) => ({ code: code === '' ? '请填认领码。' : null }),
    send: ({ code }) => perform('claim', { code }),
    onSent: ({ nodeId }) => {
      void reloadSession();
      replaceWith(nodeLink(nodeId));
    },
  });
  if (state === 'ready' && !person)
    return (
      <Page>
        <SignInFirst>认领码用一次，认领后您就是这个街道的干部。请先用本人的手机号登录。</SignInFirst>
      </Page>
    );
  return (
    <Page
      action={
        <Button onTap={() => void form.submit()} busy={form.busy} reason={form.reason}>
          认领
        </Button>
      }
    >
      <Card>
        <Field
          label="认领码"
          {...form.field('code')}
          maxLength={20}
          placeholder="例如：7KQF-2M9T-XW4H"
          hint="部署系统的人给您的 12 位码，七天内有效，只能用一次"
        />
        <Words size="s" tone="quiet">
          认领后，您用现在登录的手机号就是这个街道的干部，可以建社区和小区，任命社区干部。
        </Words>
      </Card>
    </Page>
  );
}
