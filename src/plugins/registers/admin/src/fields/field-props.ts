import type { ReactNode } from 'react';

/** What the content manager hands to a custom field. */
export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly labelAction?: ReactNode;
  readonly attribute?: { readonly options?: { readonly choices?: readonly string[] } };
}
