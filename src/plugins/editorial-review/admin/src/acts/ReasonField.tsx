import { Field, Textarea } from '@strapi/design-system';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly reason: string;
  readonly onChange: (reason: string) => void;
}

/** Why something is done: it stays on record. */
export function ReasonField({ label, hint, reason, onChange }: Props) {
  return (
    <Field.Root name="reason" required hint={hint}>
      <Field.Label>{label}</Field.Label>
      <Textarea
        value={reason}
        maxLength={2000}
        onChange={(event: { target: { value: string } }) => onChange(event.target.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
}
