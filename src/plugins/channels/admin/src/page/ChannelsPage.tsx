import { Box, Tabs } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { LogTab } from '../log/LogTab';
import { READ, useRights, type Rights } from '../permissions';
import { TasksTab } from '../tasks/TasksTab';
import { WebsiteTab } from '../website/WebsiteTab';
import { WechatTab } from '../wechat/WechatTab';
import { TABS, useAddress, type Tab } from './use-address';

const SHOWN: Readonly<
  Record<Tab, { readonly name: string; readonly Content: ComponentType<{ rights: Rights }> }>
> = {
  tasks: { name: '要办的事', Content: TasksTab },
  wechat: { name: '公众号', Content: WechatTab },
  website: { name: '网站', Content: WebsiteTab },
  log: { name: '投递记录', Content: LogTab },
};

/** 发布渠道: what is brought to the website and the WeChat account, and what waits for a person. */
export default function ChannelsPage() {
  return (
    <Page.Protect permissions={READ}>
      <Channels />
    </Page.Protect>
  );
}

function Channels() {
  const { tab, choose } = useAddress();
  const rights = useRights();
  return (
    <Page.Main>
      <Page.Title>发布渠道</Page.Title>
      <Layouts.Header
        title="发布渠道"
        subtitle="发布的信息怎样到县政府网站和公众号上，到了没有，还有什么要人来办。"
      />
      <Layouts.Content>
        <Tabs.Root variant="simple" value={tab} onValueChange={(value) => choose(value as Tab)}>
          <Tabs.List aria-label="发布渠道的各部分">
            {TABS.map((each) => (
              <Tabs.Trigger key={each} value={each}>
                {SHOWN[each].name}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          {TABS.map((each) => {
            const { Content } = SHOWN[each];
            return (
              <Tabs.Content key={each} value={each}>
                <Box paddingTop={5}>{rights.known ? <Content rights={rights} /> : null}</Box>
              </Tabs.Content>
            );
          })}
        </Tabs.Root>
      </Layouts.Content>
    </Page.Main>
  );
}
