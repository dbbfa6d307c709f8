import { Box, Button, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { portalCheckAnswer } from '../answers';
import { useAct } from '../../../../../admin/parts/use-act';
import { well } from '../../../../../admin/parts/use-tell';
import { useSeconds } from '../asking/use-seconds';
import { Section } from '../shown/Section';
import { checkSentence } from './check-sentence';

/** Looks now, and not only tomorrow morning, whether our items stand on the portal. */
export function PortalCheck({ mayCheck }: { mayCheck: boolean }) {
  const { post } = useFetchClient();
  const { busy, act } = useAct();
  const seconds = useSeconds(busy);
  const [sentence, setSentence] = useState('');
  const check = () =>
    act(async () => {
      setSentence('');
      const { data } = await post('/channels/portal/check');
      const text = checkSentence(portalCheckAnswer.parse(data).data);
      setSentence(text);
      return well(text);
    });
  return (
    <Section
      id="channels-portal"
      title="网站上的链接"
      intro="系统每天早晨检查登记过的网址还能不能打开，没有网址的到栏目的列表页去找。也可以现在就检查。"
    >
      {mayCheck ? (
        <Box>
          <Button variant="secondary" loading={busy} onClick={() => void check()}>
            检查网站链接
          </Button>
        </Box>
      ) : (
        <Typography tag="p">您没有办理的权限，要检查请联系管理员。</Typography>
      )}
      <Typography tag="p" role="status" aria-live="polite">
        {busy ? `正在检查，已用 ${seconds} 秒。最多一分多钟；没有查完的，明早接着查。` : sentence}
      </Typography>
    </Section>
  );
}
