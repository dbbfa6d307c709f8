import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { WechatDocument } from '../../../shared/wechat-articles';
import { useAct } from '../../../../../admin/parts/use-act';
import { type Told } from '../../../../../admin/parts/use-tell';
import { toldOf, wantsAgain } from './told';
import { useArticles } from './use-articles';

interface Props {
  readonly document: WechatDocument;
  readonly title: string;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onDone?: () => void;
}

/** Pushes an item, and tells beside the button what came of it. What was deleted there is made anew when asked again. */
export function PushButton({ document, title, label, disabled, onDone }: Props) {
  const { push } = useArticles();
  const { busy, act } = useAct();
  const [again, setAgain] = useState(false);
  const [told, setTold] = useState<Told>();
  const shown = again ? '重新推送' : label;
  const take = async () => {
    const outcome = await act(async () => {
      const result = await push(document, again);
      setAgain(wantsAgain(result));
      return toldOf(result);
    });
    if (!outcome) return;
    setTold(outcome);
    onDone?.();
  };
  return (
    <Flex direction="column" alignItems="flex-end" gap={1}>
      <Button
        size="S"
        variant="secondary"
        loading={busy}
        disabled={disabled}
        aria-label={`${shown}：${title}`}
        onClick={() => void take()}
      >
        {shown}
      </Button>
      {told ? (
        <Typography
          variant="pi"
          textColor={told.ok ? 'success600' : 'danger600'}
          style={{ maxWidth: '32rem' }}
        >
          {told.text}
        </Typography>
      ) : null}
    </Flex>
  );
}
