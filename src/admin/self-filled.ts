interface Field {
  readonly name: string;
  readonly required?: boolean;
}
interface Asked {
  readonly layout: { readonly layout: readonly (readonly (readonly Field[])[])[] };
}

/** Filled in by the system where a person leaves it alone. */
const SELF_FILLED = new Set(['bodyCode']);

/** What fills itself has no star beside its name: nobody has to fill it in. */
export const withoutStars = <Form extends Asked>(form: Form): Form => ({
  ...form,
  layout: {
    ...form.layout,
    layout: form.layout.layout.map((panel) =>
      panel.map((row) =>
        row.map((field) => (SELF_FILLED.has(field.name) ? { ...field, required: false } : field)),
      ),
    ),
  },
});
