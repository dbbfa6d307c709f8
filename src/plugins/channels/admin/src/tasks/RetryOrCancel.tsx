import { Button } from '@strapi/design-system';
import { useAct } from '../../../../../admin/parts/use-act';
import { ConfirmButton } from '../shown/ConfirmButton';
import { useDeliveries } from './use-deliveries';

interface Props {
  readonly id: number;
  readonly title: string;
  readonly onDone: () => void;
}

/** What can be done about a delivery that does not go on by itself. */
export function RetryOrCancel({ id, title, onDone }: Props) {
  const { retry, cancel } = useDeliveries();
  const { busy, act } = useAct();
  const take = async (step: typeof retry) => {
    const told = await act(() => step(id));
    if (told) onDone();
  };
  return (
    <>
      <Button
        size="S"
        variant="secondary"
        loading={busy}
        aria-label={`重试：${title}`}
        onClick={() => void take(retry)}
      >
        重试
      </Button>
      <ConfirmButton
        label="取消投递"
        about={title}
        question="取消这次投递？"
        busy={busy}
        onConfirm={() => void take(cancel)}
      >
        这一次不再投递。信息本身不受影响；以后它再有改动，仍会照常投递。
      </ConfirmButton>
    </>
  );
}
