import { Field, TextInput } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { centsToYuan, yuanToCents } from '../yuan';
import type { FieldProps } from './field-props';

/** What the form keeps: 分; or the text itself where it is no amount, which the form then refuses to save. */
const kept = (text: string) => (yuanToCents(text) === undefined ? text : yuanToCents(text));

/** An amount: typed and shown in 元, kept in 分. */
export default function YuanInput({
  name,
  label,
  hint,
  required,
  disabled,
  labelAction,
  placeholder,
}: FieldProps) {
  const field = useField<string | null>(name);
  const [text, setText] = useState(() => centsToYuan(field.value));

  // The form was filled anew (saved, discarded): show what it holds now.
  useEffect(() => {
    setText((typed) => ((kept(typed) ?? '') === (field.value ?? '') ? typed : centsToYuan(field.value)));
  }, [field.value]);

  const error =
    yuanToCents(text) === undefined ? '请填写金额，单位元，最多两位小数，例：1234.50' : field.error;
  return (
    <Field.Root name={name} id={name} error={error} hint={hint} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <TextInput
        inputMode="decimal"
        value={text}
        disabled={disabled}
        placeholder={placeholder || '0.00'}
        endAction="元"
        onChange={(event) => {
          setText(event.target.value);
          field.onChange(name, kept(event.target.value));
        }}
        onBlur={() => setText(centsToYuan(kept(text)))}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
