/** The body that a report is of, as far as the report needs it. */
import type { BodyLevel } from '../../shared/report';
import type { RuleSettings } from '../rules/subject';
import type { Register } from '../figures/figure';
import type { FigureSettings } from '../figures/catalogue';

export interface Body extends FigureSettings {
  readonly bodyCode: string;
  readonly name: string;
  /** 统一社会信用代码, where it has been entered. */
  readonly creditCode: string | null;
  readonly level: BodyLevel;
  /** How the text calls the body, for example 我镇. */
  readonly shortName: string;
  readonly websiteName: string | null;
  readonly websiteUrl: string | null;
  readonly wechatName: string | null;
  readonly contactOffice: string | null;
  readonly contactAddress: string | null;
  readonly contactPhone: string | null;
  /** What the checks of this body's reports go by. */
  readonly ruleSettings?: RuleSettings;
  /** From which day each register is complete (起始日期). */
  readonly since: Readonly<Partial<Record<Register, string>>>;
}
