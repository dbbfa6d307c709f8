import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { checksAnswer, type Check } from '../answers';
import { useAct } from '../../../../../admin/parts/use-act';

/** Tries the account on the spot. */
export function ConnectionTest() {
  const { post } = useFetchClient();
  const { busy, act } = useAct();
  const [checks, setChecks] = useState<readonly Check[]>([]);
  const test = () =>
    act(async () => {
      setChecks([]);
      setChecks(checksAnswer.parse((await post('/channels/wechat/test')).data).data);
      return undefined;
    });
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Box>
        <Button variant="secondary" loading={busy} onClick={() => void test()}>
          测试连接
        </Button>
      </Box>
      <Box role="status" aria-live="polite">
        {busy ? <Typography>正在连微信，请稍候。</Typography> : null}
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {checks.map(({ name, ok, sentence, next }) => (
            <Flex key={name} tag="li" gap={3} alignItems="flex-start">
              <Badge
                backgroundColor={ok ? 'success100' : 'warning100'}
                textColor={ok ? 'success700' : 'warning700'}
              >
                {ok ? '正常' : '要处理'}
              </Badge>
              <Box flex="1">
                <Typography tag="p">{`${name}：${sentence}`}</Typography>
                {next ? <Typography tag="p" textColor="neutral600">{`怎么办：${next}`}</Typography> : null}
              </Box>
            </Flex>
          ))}
        </Flex>
      </Box>
    </Flex>
  );
}
