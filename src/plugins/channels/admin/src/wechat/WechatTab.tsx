import { Flex, Typography } from '@strapi/design-system';
import { wechatStatusAnswer } from '../answers';
import { useRead } from '../../../../../admin/parts/use-read';
import type { Rights } from '../permissions';
import { Section } from '../shown/Section';
import { Shown } from '../../../../../admin/parts/Shown';
import { AccountSettings } from './AccountSettings';
import { ArticleList } from './ArticleList';
import { MenuSection } from './MenuSection';
import { PushDialog } from './PushDialog';
import { standing } from './standing';

/** 公众号: what of the items is there, and the account itself. */
export function WechatTab({ rights }: { rights: Rights }) {
  const { reading, reload } = useRead('/channels/wechat/status', wechatStatusAnswer);
  return (
    <Shown reading={reading} reload={reload}>
      {({ data: status }) => (
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Section
            id="channels-articles"
            title="公众号上的文章"
            intro={standing(status)}
            action={rights.send && status.connected ? <PushDialog onClosed={reload} /> : null}
          >
            <ArticleList key={JSON.stringify(status.counts)} counts={status.counts} />
          </Section>
          {rights.settings ? (
            <AccountSettings onChanged={reload} />
          ) : (
            <Section id="channels-account" title="公众号设置">
              <Typography tag="p">公众号由管理员设置，您没有这个权限。</Typography>
            </Section>
          )}
          {rights.menu && status.connected ? <MenuSection /> : null}
        </Flex>
      )}
    </Shown>
  );
}
