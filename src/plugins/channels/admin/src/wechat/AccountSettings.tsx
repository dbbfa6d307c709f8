import { Flex, Typography } from '@strapi/design-system';
import { CREDENTIALS } from '../../../shared/wechat-settings';
import { websiteSettingsAnswer, wechatSettingsAnswer } from '../answers';
import { together } from '../../../../../admin/parts/reading';
import { useRead } from '../../../../../admin/parts/use-read';
import { CopyField } from '../shown/CopyField';
import { Section } from '../shown/Section';
import { Shown } from '../../../../../admin/parts/Shown';
import { ConnectionTest } from './ConnectionTest';
import { CredentialRow } from './CredentialRow';
import { Preferences } from './Preferences';

/** The account: what it is, how articles are made, whether it works. */
export function AccountSettings({ onChanged }: { onChanged: () => void }) {
  const settings = useRead('/channels/wechat/settings', wechatSettingsAnswer);
  const website = useRead('/channels/website/settings', websiteSettingsAnswer);
  const changed = () => {
    settings.reload();
    onChanged();
  };
  return (
    <Section id="channels-account" title="公众号设置">
      <Shown
        reading={together(settings.reading, website.reading)}
        reload={() => [settings, website].forEach((each) => each.reload())}
      >
        {([{ data }, { data: site }]) => (
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label="账号和密钥">
              {CREDENTIALS.map((name) => (
                <CredentialRow
                  key={name}
                  name={name}
                  state={data.credentials[name]}
                  shown={name === 'appId' ? data.appId : null}
                  onChanged={changed}
                />
              ))}
            </Flex>
            <ConnectionTest />
            <Flex direction="column" alignItems="stretch" gap={2}>
              <CopyField
                name="callback"
                label="消息推送的网址"
                value={`${site.base}/api/wechat/callback`}
                hint="填到微信开发者平台“消息推送”的“服务器地址”里，Token 和 EncodingAESKey 两边填一样的。"
              />
              <Typography tag="p" textColor="neutral600">
                注意：在微信那边启用以后，公众平台网页上原有的自动回复和菜单就不起作用了，由本系统回复。
              </Typography>
            </Flex>
            <Preferences saved={data.preferences} onChanged={changed} />
          </Flex>
        )}
      </Shown>
    </Section>
  );
}
