import { Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { ACT_LABELS, ACT_NAMES } from '../../../shared/trail';
import { SUBJECTS } from './subjects';
import type { Filter } from './use-filter';

type Name = keyof Filter;

const TEXTS: readonly (readonly [Name, string, 'text' | 'date'])[] = [
  ['person', '办理人', 'text'],
  ['text', '标题里有', 'text'],
  ['body', '公开主体代号', 'text'],
  ['from', '从哪一天', 'date'],
  ['until', '到哪一天', 'date'],
];

interface Props {
  readonly filter: Filter;
  readonly choose: (filter: Filter) => void;
}

/** What of the trail is wanted. Typed and chosen first, then looked for: also with the Enter key. */
export function TrailFilter({ filter, choose }: Props) {
  const [wanted, setWanted] = useState<Filter>(filter);
  const change = (name: Name, value: string) => setWanted((now) => ({ ...now, [name]: value }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    choose(wanted);
  };
  const clear = () => {
    setWanted({});
    choose({});
  };
  return (
    <form onSubmit={submit} aria-label="筛选留痕">
      <Flex gap={4} wrap="wrap" alignItems="flex-end">
        <Choice
          label="操作"
          options={ACT_NAMES.map((name) => [name, ACT_LABELS[name]])}
          value={wanted.act}
          choose={(value) => change('act', value)}
        />
        <Choice
          label="对象"
          options={SUBJECTS}
          value={wanted.type}
          choose={(value) => change('type', value)}
        />
        {TEXTS.map(([name, label, type]) => (
          <Field.Root key={name} name={`trail-${name}`} width="18rem">
            <Field.Label>{label}</Field.Label>
            <Field.Input
              type={type}
              size="S"
              value={wanted[name] ?? ''}
              onChange={(event: { target: { value: string } }) => change(name, event.target.value)}
            />
          </Field.Root>
        ))}
        <Button type="submit" size="L">
          查找
        </Button>
        <Button type="button" size="L" variant="tertiary" onClick={clear}>
          清除条件
        </Button>
      </Flex>
    </form>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly value: string | undefined;
  readonly choose: (value: string) => void;
}

function Choice({ label, options, value, choose }: ChoiceProps) {
  return (
    <Field.Root name={`trail-${label}`} width="18rem">
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        size="S"
        value={value || 'all'}
        onChange={(chosen) => choose(chosen === 'all' ? '' : String(chosen))}
      >
        <SingleSelectOption value="all">全部</SingleSelectOption>
        {options.map(([each, name]) => (
          <SingleSelectOption key={each} value={each}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
