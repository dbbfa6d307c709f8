import { Box, Button, Checkbox, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState, type FormEvent } from 'react';
import type { WechatPreferences } from '../../../shared/wechat-settings';
import { useAct } from '../../../../../admin/parts/use-act';
import { well } from '../../../../../admin/parts/use-tell';
import { CoverChoice } from './CoverChoice';

const SWITCHES = [
  ['autoDraft', '信息发布以后，自动存进公众号草稿箱'],
  ['publishByApi', '用接口发表（要已认证的公众号；不能用时仍由人发表）'],
  ['needOpenComment', '文章打开留言'],
  ['onlyFansCanComment', '只有关注者可以留言'],
] as const;

interface Props {
  readonly saved: WechatPreferences;
  readonly onChanged: () => void;
}

/** How articles are made and sent. */
export function Preferences({ saved, onChanged }: Props) {
  const { put } = useFetchClient();
  const { busy, act } = useAct();
  const [wanted, setWanted] = useState<Partial<WechatPreferences>>({});
  const now = { ...saved, ...wanted };
  const set = (change: Partial<WechatPreferences>) => setWanted({ ...wanted, ...change });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const told = await act(async () => {
      await put('/channels/wechat/settings', wanted);
      return well('已保存。');
    });
    if (!told?.ok) return;
    setWanted({});
    onChanged();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h3" fontWeight="semiBold">
          文章怎样推送
        </Typography>
        {SWITCHES.map(([name, label]) => (
          <Checkbox
            key={name}
            checked={now[name]}
            disabled={name === 'onlyFansCanComment' && !now.needOpenComment}
            onCheckedChange={(checked) => set({ [name]: checked === true })}
          >
            {label}
          </Checkbox>
        ))}
        <Box maxWidth="40rem">
          <Field.Root name="author" hint="最多 16 个字；不填就不显示作者。">
            <Field.Label>文章的作者</Field.Label>
            <TextInput value={now.author} onChange={(event) => set({ author: event.target.value })} />
            <Field.Hint />
          </Field.Root>
        </Box>
        <CoverChoice cover={now.defaultCover} choose={(defaultCover) => set({ defaultCover })} />
        <Box>
          <Button type="submit" loading={busy} disabled={Object.keys(wanted).length === 0}>
            保存
          </Button>
        </Box>
      </Flex>
    </form>
  );
}
