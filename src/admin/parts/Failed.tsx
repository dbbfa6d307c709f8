import { Alert, Button } from '@strapi/design-system';

interface Props {
  readonly title?: string;
  /** In words: what happened and what to do. */
  readonly message: string;
  readonly again: () => void;
}

/** What could not be read, and the way to try again. */
export function Failed({ title = '没有读到', message, again }: Props) {
  return (
    <Alert
      variant="danger"
      title={title}
      closeLabel="重试"
      onClose={again}
      action={
        <Button variant="tertiary" size="S" onClick={again}>
          重试
        </Button>
      }
    >
      {message}
    </Alert>
  );
}
