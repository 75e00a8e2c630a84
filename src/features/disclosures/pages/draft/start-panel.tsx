import { Card } from '../../../../ui/card';
import { Steps } from '../../../../ui/steps';
import { Divider, Words } from '../../../../ui/words';
import { sheetLink } from '#domain/disclosures/links';
import { open } from '../../../../platform/routes';
import { type Desk, homesText } from './desk';
import { PublishedCell } from './published-cell';

const FROM =
  process.env.TARO_ENV === 'weapp'
    ? '微信只能从聊天里选文件：请先把表格发到“文件传输助手”。'
    : 'Excel 或 WPS 的表格（.xlsx、.xls、.et），不超过 5 MB。';

interface StartPanelProps {
  compoundId: string;
  desk: Desk;
}

/** There is no draft: what the clerk does, what happens then and who does it. */
export function StartPanel({ compoundId, desk }: StartPanelProps) {
  const { published } = desk;
  return (
    <>
      <Card title={published ? `准备第 ${published.version + 1} 版` : '准备第一次公示'}>
        <Words tone="quiet">现在没有草稿。公示要走这几步：</Words>
        <Divider />
        <Steps
          steps={[
            { state: 'now', title: '您选择收费表', note: `系统逐格检查，有错就不导入。${FROM}` },
            { state: 'next', title: '您核对变化、确认提醒，提交审核' },
            { state: 'next', title: '物业经理或社区干部批准', note: '编写的人不能批准自己的公示。' },
            { state: 'next', title: '公示给全小区', note: `${homesText(desk)}都能看到每项费用怎么算。` },
          ]}
        />
      </Card>
      {published && <PublishedCell published={published} onTap={() => open(sheetLink(compoundId))} />}
    </>
  );
}
