import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import type { FieldProps } from './field-props';

/** One of a closed list of Chinese words; empty where the field may be empty. */
export default function ChoiceInput({
  name,
  label,
  hint,
  required,
  disabled,
  labelAction,
  attribute,
}: FieldProps) {
  const field = useField<string | null>(name);
  const choices = attribute?.options?.choices ?? [];
  // A word from an older list stays visible until somebody chooses another.
  const shown = field.value && !choices.includes(field.value) ? [...choices, field.value] : choices;

  return (
    <Field.Root name={name} id={name} error={field.error} hint={hint} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <SingleSelect
        value={field.value ?? ''}
        placeholder="请选择"
        disabled={disabled}
        clearLabel="清除"
        onClear={required || !field.value ? undefined : () => field.onChange(name, null)}
        onChange={(value) => field.onChange(name, value === '' ? null : String(value))}
      >
        {shown.map((choice) => (
          <SingleSelectOption key={choice} value={choice}>
            {choice}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
