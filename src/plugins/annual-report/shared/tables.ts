/**
 * The statutory tables as data, by the form that they follow: 国办公开办函〔2021〕30号 since the report
 * of 2021, 国办公开办函〔2019〕60号 for those of 2019 and 2020. Keys of the form of 2021 are fixed.
 */
import { z } from 'zod';

/** A count of things: an integer of zero or more. */
const count = z.number().int().nonnegative();
/** An amount as printed: a decimal without trailing zeros. */
const decimal = z.string().regex(/^(0|[1-9]\d*)(\.\d*[1-9])?$/);

const documentCounts = z.object({ issued: count, repealed: count, inForce: count });

const applicantCounts = z.object({
  naturalPerson: count,
  business: count,
  research: count,
  publicWelfare: count,
  legalService: count,
  other: count,
  total: count,
});

const reviewCounts = z.object({
  upheld: count,
  corrected: count,
  other: count,
  pending: count,
  total: count,
});

const litigation = z.object({ direct: reviewCounts, afterReview: reviewCounts });

/** （一）to （五）of 三、本年度办理结果: the same in both forms. */
const outcomes = {
  granted: applicantCounts,
  partlyGranted: applicantCounts,
  denied: z.object({
    stateSecret: applicantCounts,
    otherLawProhibits: applicantCounts,
    threeSecuritiesOneStability: applicantCounts,
    thirdPartyRights: applicantCounts,
    internalAffairs: applicantCounts,
    processInformation: applicantCounts,
    enforcementFile: applicantCounts,
    administrativeQuery: applicantCounts,
  }),
  unavailable: z.object({
    notHeld: applicantCounts,
    mustBeCreated: applicantCounts,
    unclearAfterCorrection: applicantCounts,
  }),
  notProcessed: z.object({
    petition: applicantCounts,
    repeat: applicantCounts,
    publication: applicantCounts,
    massRepeated: applicantCounts,
    confirmOrReissue: applicantCounts,
  }),
};

export const tables2021Schema = z.object({
  proactive: z.object({
    rules: documentCounts,
    normativeDocuments: documentCounts,
    licences: count,
    penalties: count,
    coercion: count,
    /** 万元. */
    feesWanYuan: decimal,
  }),
  applications: z.object({
    newReceived: applicantCounts,
    carriedIn: applicantCounts,
    result: z.object({
      ...outcomes,
      other: z.object({
        correctionOverdue: applicantCounts,
        feeOverdue: applicantCounts,
        other: applicantCounts,
      }),
      total: applicantCounts,
    }),
    carriedOut: applicantCounts,
  }),
  reviews: reviewCounts,
  litigation,
});

/** 本年新制作数量, 本年新公开数量, 对外公开总数量. */
const disclosedDocuments = z.object({ made: count, published: count, total: count });
/** 上一年项目数量, 本年增/减 (may be negative), 处理决定数量. */
const matters = z.object({ previousItems: count, change: z.number().int(), decisions: count });

export const tables2019Schema = z.object({
  proactive: z.object({
    rules: disclosedDocuments,
    normativeDocuments: disclosedDocuments,
    licences: matters,
    /** 其他对外管理服务事项. */
    otherServices: matters,
    penalties: matters,
    coercion: matters,
    /** 行政事业性收费: 上一年项目数量, 本年增/减. */
    fees: z.object({ previousItems: count, change: z.number().int() }),
    /** 政府集中采购: 采购项目数量, 采购总金额 as printed. */
    procurement: z.object({ projects: count, amount: decimal }),
  }),
  applications: z.object({
    newReceived: applicantCounts,
    carriedIn: applicantCounts,
    /** （六）其他处理 is one row in this form. */
    result: z.object({ ...outcomes, other: applicantCounts, total: applicantCounts }),
    carriedOut: applicantCounts,
  }),
  reviews: reviewCounts,
  litigation,
});

export type Tables = z.infer<typeof tables2021Schema>;
