import { Box, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useAct } from '../../../../../admin/parts/use-act';
import { well } from '../../../../../admin/parts/use-tell';
import { ConfirmButton } from '../shown/ConfirmButton';
import { Section } from '../shown/Section';

/** The menu below the account's conversation. */
export function MenuSection() {
  const { post } = useFetchClient();
  const { busy, act } = useAct();
  const set = () =>
    act(async () => {
      await post('/channels/wechat/menu', {});
      return well('菜单已经换好，关注者五分钟内看到。');
    });
  return (
    <Section
      id="channels-menu"
      title="公众号菜单"
      intro="读者在公众号里点“年报”“公告”“查询”，就得到最新的年度报告、公告和查询办法。"
    >
      <Typography tag="p">
        启用服务器配置以后，在公众平台网页上设置的自动回复和菜单不再起作用，以这里的为准。
      </Typography>
      <Box>
        <ConfirmButton
          label="设置菜单"
          size="M"
          question="换掉公众号现在的菜单？"
          busy={busy}
          onConfirm={() => void set()}
        >
          现在的菜单会被换成三个：年报、公告、查询。
        </ConfirmButton>
      </Box>
    </Section>
  );
}
