import { Typography } from '@strapi/design-system';
import { useAct } from '../asking/use-act';
import { Frame } from '../shown/Frame';
import type { ActProps } from './ActDialog';
import { take } from './take';

/** 发布: what was signed becomes public. */
export function PublishDialog({ review, onClose }: ActProps) {
  const { busy, problem, act } = useAct();
  const publish = async () => {
    const done = await act(async (ask) => {
      await take(ask, review, 'publish');
    });
    if (done) onClose('已发布，公众可以看到了。');
  };
  return (
    <Frame
      title={`发布：${review.title}`}
      doIt="发布"
      busy={busy}
      progress="正在发布"
      problem={problem}
      onDo={() => void publish()}
      onClose={() => onClose()}
    >
      <Typography tag="p">
        {review.isPublic
          ? '发布后，公众立即看到审核通过的新内容，原来的内容被替换。'
          : '发布后，公众立即可以看到它，也会推送到网站和公众号。'}
      </Typography>
    </Frame>
  );
}
