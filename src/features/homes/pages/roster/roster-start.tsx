import { Banner } from '../../../../ui/banner';
import { Card } from '../../../../ui/card';
import { Divider, Words } from '../../../../ui/words';
import { Steps } from '../../../../ui/steps';
import type { ImportProgress } from '../../api';

const FROM =
  process.env.TARO_ENV === 'weapp'
    ? '微信只能从聊天里选文件：请先把名册发到“文件传输助手”。'
    : 'Excel 或 WPS 的表格（.xlsx、.xls、.et），不超过 5 MB。';

/** What a roster is for and what becomes of it, and how the last import ended. */
export function RosterStart({ last }: { last: ImportProgress | null }) {
  return (
    <>
      {last && <LastImport last={last} />}
      <Card title="导入房屋名册">
        <Words tone="quiet">
          名册里要有：楼栋、单元、房号、建筑面积、用途；有业主手机号的，业主用这个号码登录后就能看到自己的房屋。
        </Words>
        <Divider />
        <Steps
          steps={[
            { state: 'now', title: '选择名册', note: FROM },
            { state: 'next', title: '核对户数和面积', note: '先看会新增、改动多少户，这时还没有保存。' },
            { state: 'next', title: '导入', note: '中途断了不要紧，再选同一份名册就接着导入，不会重复。' },
          ]}
        />
      </Card>
    </>
  );
}

function LastImport({ last: { state, total, done } }: { last: ImportProgress }) {
  if (state === 'finished') {
    return <Banner tone="info" title="上一次导入已完成">{`共 ${total} 户。`}</Banner>;
  }
  return (
    <Banner tone="warn" title="上一次导入还没有完成">
      {`已导入 ${done} / ${total} 户。如果没有人正在导入，请再选同一份名册，会接着导入，不会重复。`}
    </Banner>
  );
}
