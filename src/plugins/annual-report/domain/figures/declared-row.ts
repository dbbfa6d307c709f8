import type { Nature, Unit } from '../../../registers/shared/declared';

/** One row of 外来数字和核定数字登记, as the register's own rules let it in. */
export interface DeclaredRow {
  readonly documentId: string;
  readonly year: number;
  readonly key: string;
  /** As told: in 元 or 万元, not in 分. */
  readonly value: number;
  readonly nature: Nature;
  readonly name: string | null;
  readonly unit: Unit | null;
  readonly source: string | null;
  readonly sourceDate: string | null;
  readonly reason: string | null;
}
