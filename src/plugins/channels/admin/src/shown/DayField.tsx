import { DatePicker, Field } from '@strapi/design-system';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly day: Date | undefined;
  readonly choose: (day: Date | undefined) => void;
}

/** A day, typed or chosen from a calendar; may be empty. */
export function DayField({ name, label, day, choose }: Props) {
  return (
    <Field.Root name={name} width="20rem">
      <Field.Label>{label}</Field.Label>
      <DatePicker
        {...(day ? { value: day } : {})}
        calendarLabel={label}
        clearLabel="清除"
        monthSelectLabel="月"
        yearSelectLabel="年"
        placeholder="年/月/日"
        locale="zh-CN"
        onChange={choose}
        onClear={() => choose(undefined)}
      />
    </Field.Root>
  );
}

/** The day that the calendar shows, as `2026-01-31`; empty where none is chosen. */
export function dayOf(day: Date | undefined): string {
  if (!day) return '';
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
