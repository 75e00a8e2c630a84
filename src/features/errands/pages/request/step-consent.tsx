import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { BigChoice } from '../../../../ui/big-choice';
import { Card } from '../../../../ui/card';
import { CellGroup } from '../../../../ui/cell';
import { CheckRow } from '../../../../ui/check-row';
import { Words } from '../../../../ui/words';
import type { Consent, RequestForm } from './use-request-form';
import './step-consent.scss';
import '../../components/point.scss';

const ELDER: readonly { value: Consent; label: string; note: string }[] = [
  { value: 'agreed', label: '本人同意', note: '问过了，本人愿意请人办' },
  {
    value: 'asking',
    label: '正在问本人',
    note: '还没问到。您问到了在这里说一声，网格员也会打电话问；问清以前不安排人上门',
  },
  {
    value: 'cannotSay',
    label: '本人说不清楚',
    note: '例如生病不能表达。社区干部会先核实，核实以前不安排人上门',
  },
];

/** Which of it somebody sees, and the elder's own will. Going on from here is the consent. */
export function StepConsent({ form, desk }: { form: RequestForm; desk: string }) {
  const { whom, item } = form;
  if (!whom) return null;
  const who = whom.self ? '您' : whom.name;
  return (
    <>
      <Card title="谁会看到这次申请">
        <Point who={desk === '社区' ? '社区' : `${desk}和社区`}>
          看到申请的全部内容、照片，{who}的姓名、年龄、地址{whom.self ? '' : '，和您的姓名'}。
        </Point>
        {item.route === 'committee' ? (
          <Point who="办这件事的社区干部或网格员">也会看到这些。这件事不交给别的代办员。</Point>
        ) : (
          <Point who="接下这件事的代办员">
            接下以后，也会看到这些。接下以前只知道哪一栋楼和您写的事，不知道是谁、哪一户。
          </Point>
        )}
        {whom.relation !== 'tenant' && <Point who="登记在这套房的家人和照护人">看到申请和办理经过。</Point>}
        <Point who="电话号码">只在要联系时才会显示，谁在什么时候看过都有记录。</Point>
        <Point who="别的住户">看不到。</Point>
        <Words size="s" tone="quiet">
          照片通过安全检查后别人才能看到。办完以后，申请和经过会留下备查，目前不会自动删除。
        </Words>
      </Card>
      {!whom.self && (
        <Card>
          <BigChoice
            label={`${whom.name}本人知道并同意吗？`}
            options={ELDER}
            value={form.consent}
            onChange={form.giveConsent}
            error={form.errorAt('consent')}
          />
        </Card>
      )}
      {item.sensitive && (
        <>
          <CellGroup>
            <CheckRow
              title={`同意${form.doer}看这些材料`}
              note={item.materials.join('、')}
              checked={form.papers}
              onChange={form.givePapers}
              words={{ on: '同意', off: '未选' }}
            />
          </CellGroup>
          {form.papersError && (
            <Words tone="bad" size="s" className="errand-under">
              办这件事离不开这些材料。同意请勾选；不同意，请打社区电话问别的办法。
            </Words>
          )}
        </>
      )}
    </>
  );
}

function Point({ who, children }: { who: string; children: ReactNode }) {
  return (
    <View className="errand-point">
      <Words strong>{who}</Words>
      <Words>{children}</Words>
    </View>
  );
}
