/** Who may do what with a report. */
export const ACTIONS = { read: 'report.read', publish: 'report.publish' } as const;

export const PERMISSIONS = [
  {
    section: 'plugins',
    pluginName: 'annual-report',
    displayName: '查看年度报告草稿和数字来源',
    uid: ACTIONS.read,
  },
  { section: 'plugins', pluginName: 'annual-report', displayName: '公布年度报告', uid: ACTIONS.publish },
];
