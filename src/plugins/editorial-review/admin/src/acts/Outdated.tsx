import { Frame, Problem } from '../shown/Frame';

interface Props {
  readonly title: string;
  /** What was not done. */
  readonly what: string;
  readonly onClose: () => void;
}

/**
 * Instead of a dialog whose version is not there any more. The form behind it has the new content by then: a refused
 * act has it read anew.
 */
export const Outdated = ({ title, what, onClose }: Props) => (
  <Frame title={title} doIt="重新打开看新内容" busy={false} onDo={onClose} onClose={onClose}>
    <Problem>{`您打开以后，这条信息有了变化（有人改过、收回或撤下了它），${what}。请看过新内容再办。`}</Problem>
  </Frame>
);
