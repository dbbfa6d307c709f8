/** A refusal that a person is told: its code is stable, its message a Chinese sentence. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    sentence: string,
  ) {
    super(sentence);
  }
}

/** A refusal as a domain words it. */
export const refusedBy = ({
  code,
  sentence,
}: {
  readonly code: string;
  readonly sentence: string;
}): Refused => new Refused(code, sentence);
