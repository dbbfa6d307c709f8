/**
 * The six sections of the annual report, in order, with their exact headings.
 * Source: 国办公开办函〔2021〕30号《政府信息公开工作年度报告格式》; content required by 条例 art. 50.
 */
export const SECTIONS = [
  { id: 'overview', heading: '一、总体情况' },
  { id: 'proactive', heading: '二、主动公开政府信息情况' },
  { id: 'applications', heading: '三、收到和处理政府信息公开申请情况' },
  { id: 'reviews', heading: '四、政府信息公开行政复议、行政诉讼情况' },
  { id: 'problems', heading: '五、存在的主要问题及改进情况' },
  { id: 'other', heading: '六、其他需要报告的事项' },
] as const;

export type SectionId = (typeof SECTIONS)[number]['id'];
