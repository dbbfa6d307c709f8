import { useState } from 'react';
import { restoredSchema } from '../../../shared/versions';
import { useAct } from '../asking/use-act';
import type { Item } from '../asking/review-api';
import { Frame } from '../shown/Frame';
import { ComparisonView } from './ComparisonView';
import { RestoreQuestion } from './RestoreQuestion';
import { VersionTable } from './VersionTable';
import { VersionContentView } from './VersionContentView';

interface Props {
  readonly item: Item;
  readonly title: string;
  /** Something in the form is not saved: restoring would lose it. */
  readonly unsaved: boolean;
  readonly onClose: (done?: string) => void;
}

/** What of the versions is looked at. */
export type Looking =
  | { readonly kind: 'list' }
  | { readonly kind: 'one'; readonly number: number }
  | { readonly kind: 'compare'; readonly from: number; readonly to: number }
  | { readonly kind: 'restore'; readonly number: number };

const LIST: Looking = { kind: 'list' };

/** 历史版本: every version that was ever saved, to be looked at, compared and restored. */
export function VersionsDialog({ item, title, unsaved, onClose }: Props) {
  const { busy, problem, act } = useAct();
  const [looking, look] = useState<Looking>(LIST);
  const back = () => look(LIST);
  const restore = async (number: number) => {
    let notes: readonly string[] = [];
    const done = await act(async (ask) => {
      ({ notes } = restoredSchema.parse(await ask({ ...item, path: `versions/${String(number)}/restore` })));
    });
    if (done) onClose(`第 ${String(number)} 版已恢复为草稿，要重新提交审核。${notes.join('')}`);
  };
  return (
    <Frame
      title={`历史版本：${title}`}
      wide
      busy={busy}
      progress="正在恢复"
      problem={problem}
      onClose={() => onClose()}
    >
      {looking.kind === 'list' ? <VersionTable item={item} onLook={look} /> : null}
      {looking.kind === 'one' ? (
        <VersionContentView item={item} number={looking.number} onBack={back} />
      ) : null}
      {looking.kind === 'compare' ? (
        <ComparisonView item={item} from={looking.from} to={looking.to} onBack={back} />
      ) : null}
      {looking.kind === 'restore' ? (
        <RestoreQuestion
          number={looking.number}
          unsaved={unsaved}
          busy={busy}
          onRestore={() => void restore(looking.number)}
          onBack={back}
        />
      ) : null}
    </Frame>
  );
}
