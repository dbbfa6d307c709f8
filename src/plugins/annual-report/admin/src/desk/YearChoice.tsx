import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { yearsWith } from './years';

/** Which year's report. */
export function YearChoice({ year, choose }: { year: number; choose: (year: number) => void }) {
  return (
    <Field.Root name="year" width="16rem">
      <Field.Label>年度</Field.Label>
      <SingleSelect value={String(year)} onChange={(value) => choose(Number(value))}>
        {yearsWith(year).map((each) => (
          <SingleSelectOption key={each} value={String(each)}>
            {`${each} 年`}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
