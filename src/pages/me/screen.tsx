import { useState } from 'react';
import type { Preferences } from '#domain/people/contract';
import { setPreferences } from '../../platform/session';
import { sayFailure } from '../../platform/failure';
import { Card } from '../../ui/card';
import { CellGroup } from '../../ui/cell';
import { Choice, SwitchRow } from '../../ui/choice';
import { Banner } from '../../ui/banner';

const THEMES = [
  { value: 'system', label: '跟随手机' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
] as const satisfies readonly { value: Preferences['theme']; label: string }[];

/** How the screen looks: changes at once; only that it also goes for other phones may fail. */
export function Screen({ preferences }: { preferences: Preferences }) {
  const [failure, setFailure] = useState<string | null>(null);
  function change(to: Partial<Preferences>): void {
    setFailure(null);
    setPreferences({ ...preferences, ...to }).catch((error: unknown) => setFailure(sayFailure(error)));
  }
  return (
    <>
      <CellGroup title="显示">
        <SwitchRow
          title="长辈版"
          note="字更大，按钮更大"
          checked={preferences.elder}
          onChange={(elder) => change({ elder })}
        />
      </CellGroup>
      <Card>
        <Choice
          label="界面颜色"
          options={THEMES}
          value={preferences.theme}
          onChange={(theme) => change({ theme })}
        />
      </Card>
      {failure && <Banner tone="warn">已在这部手机上改好，但没有同步到您的账号。{failure}</Banner>}
    </>
  );
}
