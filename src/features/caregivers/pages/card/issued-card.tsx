import { caregiversLink } from '#domain/caregivers/links';
import { codeInGroups, lastDayText, rightsText } from '#domain/caregivers/words';
import type { CompoundId } from '#domain/kernel/ids';
import { replaceWith } from '../../../../platform/routes';
import { Banner } from '../../../../ui/banner';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Page } from '../../../../ui/page';
import { Fact, Words } from '../../../../ui/words';

export interface Issued {
  code: string;
  dueAt: number;
  elderName: string;
  label: string;
  rights: readonly string[];
}

/** What is written on the card: the code in large digits, whose it is, what for and until when. */
export function IssuedCard({ compoundId, issued }: { compoundId: CompoundId; issued: Issued }) {
  const { code, dueAt, elderName, label, rights } = issued;
  return (
    <Page action={<Button onTap={() => replaceWith(caregiversLink(compoundId))}>已抄好</Button>}>
      <Banner tone="warn" title="号码只在这里显示一次">
        请现在抄在卡片上，读给老人听一遍，把卡片交给老人本人。
      </Banner>
      <Card title="照护卡片">
        <Words size="xl" strong>
          {codeInGroups(code)}
        </Words>
        <Fact label="老人">{elderName}</Fact>
        <Fact label="房子">{label}</Fact>
        <Fact label="同意做">{rightsText(rights)}</Fact>
        <Fact label="有效期">{`到 ${lastDayText(dueAt)}，只能用一次`}</Fact>
        <Words size="s" tone="quiet">
          照护人打开小程序，在“我的照护”里点“我有卡片上的号码”，输入号码和老人的姓名。
        </Words>
      </Card>
    </Page>
  );
}
