import { Tabs } from './tabs';

export type OpenOrClosed = 'open' | 'closed';

interface OpenTabsProps {
  /** What they choose between, for screen readers. */
  label: string;
  value: OpenOrClosed;
  onChange: (value: OpenOrClosed) => void;
}

/** What is under way, or what is over. */
export const OpenTabs = (props: OpenTabsProps) => (
  <Tabs<OpenOrClosed>
    {...props}
    options={[
      { value: 'open', label: '进行中' },
      { value: 'closed', label: '已结束' },
    ]}
  />
);
