/** Codes are written out where a refusal is made: the compiler knows them all, none comes from elsewhere. */
type WrittenOut<Code extends string> = string extends Code ? never : Code;

/** A refusal as a domain words it, whose codes are a union of its own. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly sentence: string;
}

/** A refusal that a person is told: its code is stable, its message a Chinese sentence. */
export class Refused<Code extends string = string> extends Error {
  readonly code: Code;

  constructor(code: WrittenOut<Code>, sentence: string) {
    super(sentence);
    this.code = code;
  }
}

export const refusedBy = <Code extends string>({ code, sentence }: Refusal<Code>): Refused<Code> =>
  new Refused<Code>(code as WrittenOut<Code>, sentence);
