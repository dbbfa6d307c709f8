import type { Figure } from '../../shared/report';
import { breakdownSum } from './breakdown-sum';
import { OWN, sectionOf, seen, subjectWith } from './test-subject';

const sums = (text: string) =>
  seen(breakdownSum, subjectWith({ sections: [sectionOf('overview', text)] })).map(
    ({ expected, actual }) => `${expected}≠${actual}`,
  );

test.each([
  '公开政府信息254条，其中通过“春分小镇”微信公众号发布消息208条，通过区政府网站发布动态政务信息46篇。',
  '从内容分类看，人事信息1条，公告公示2条，工作动态41条，政务公开组织推进2条。',
  '公开政府信息254条，其中微信公众号208条。',
  '主动公开政府信息130条，具体包括年报1条，机构职能1条，政务活动25条，招标投标98条，财政预决算2条，财政信息2条，人事信息1条。',
  '共公开信息75条，其中工作动态52条；其他文件10条；政策解读2条；财政资金2条；规划1条；政策执行1条；招考录用2条；公示公告5条。',
  '共发布信息100条，其中动态60条、公告20条等。',
  '共发布信息100条，包括动态60条、公告20条等内容。',
  '主动公开政府信息58条，其中网站38条，公众号20条，制作图解5条，回应关切3条。',
  '共公开300条，其中网站200条，公众号100条，网站信息中动态类150条。',
  '全年公开信息约500条，其中网站300条，公众号300条。',
  '公开政府信息100条，较上年增加20条，其中网站60条，公众号30条。',
  '收到申请8件，其中网上申请5件，当面申请3件，均为自然人。',
  '开展培训3次，参训人员200人次，其中线上2次。',
  '网站发布占22.2%，公众号发布占77.8%。',
  '三类信息分别占33.3%、33.3%和33.3%。',
  '办复率100%，满意率98%。',
  '公开信息8775条，平均每月731条，其中网站3000条、微信5775条。',
  '公开信息254条（其中网站46条、微信208条），较上年增加56条。',
  '2023年公开信息254条（其中网站46条、微信208条），微信公众号粉丝4000个。',
  '网站发布信息占60.5%，微信占39.5%；其中动态类占70%，公示类占30%。',
  '网站占60.5%，微信占39.5%，动态类占70%，公示类占30%。',
  '从渠道看，网站占60%，微信占40%，从内容看，动态占70%，公示占30%。',
  '2023年公开信息254条，2022年公开信息198条，其中网站150条、微信60条，较2022年增加。',
  '答复申请31件（含上年结转3件）。',
  '公开信息300条，其中重点领域120条，网站发布260条，微信发布240条（同一信息多渠道发布）。',
  '公开政府信息214条，其中公众号208条，网站46条。公开总数中同一信息计为一条。',
])('adds up, or does not claim to: %s', (text) => {
  expect(sums(text)).toEqual([]);
});

test.each([
  ['公开政府信息254条，其中微信公众号228条，政府网站46条。', ['254≠274']],
  ['全年主动公开信息8775条，其中通知公告3778条，政务动态4000条，其他1000条。', ['8775≠8778']],
  ['主动公开政府信息21条，分别为机构职能4条、财政信息6条、工作动态4条。', ['21≠14']],
  ['公开政府信息13条，其中政务动态5条，其他信息3条。', ['13≠8']],
  ['共公开254条，按类别分，动态类200条，公告类50条。', ['254≠250']],
  ['公开信息300条，其中门户网站占22.2%，公众号占78.8%。', ['100≠101']],
  ['2023年主动公开政府信息8778条，其中：政务动态6012条，通知公告1766条，其他997条。', ['8778≠8775']],
  ['2023年度主动公开政府信息100条，其中网站60条，公众号50条。', ['100≠110']],
  ['2023年，公开信息254条（其中网站46条、微信218条）。', ['254≠264']],
  ['公开信息8775条，平均每月731条，其中网站3000条、微信5785条。', ['8775≠8785']],
  ['2023年共发布政府信息500条，网站占比45%，微信占比65%。', ['100≠110']],
  ['两类渠道分别占40%和70%。', ['100≠110']],
])('does not add up: %s', (text, expected) => {
  expect(sums(text)).toEqual(expected);
});

const figure = (value: number): Figure => ({ value, unit: '条', label: '数' });
const own = (figures: Record<string, number>, countsPublications = true) =>
  seen(
    breakdownSum,
    subjectWith({
      own: { ...OWN, countsPublications },
      figures: Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, figure(value)])),
    }),
  );

test('channels against the total, by the way in which the body counts', () => {
  const figures = {
    'published.total': 214,
    'published.byChannel.wechat': 208,
    'published.byChannel.website': 46,
  };
  expect(own(figures)).toEqual([{ where: 'published.total', expected: 214, actual: 254 }]);
  expect(own(figures, false)).toEqual([]);
  expect(own({ ...figures, 'published.total': 300 }, false)).toHaveLength(1);
});

test('columns are at most what the website published; classes are what was handled', () => {
  expect(own({ 'published.byChannel.website': 46, 'published.byColumn.news': 41 })).toEqual([]);
  expect(own({ 'published.byChannel.website': 40, 'published.byColumn.news': 41 })).toHaveLength(1);
  expect(own({ 'proposals.handled': 2, 'proposals.class.A': 0, 'proposals.class.B': 2 })).toEqual([]);
  expect(own({ 'proposals.handled': 2, 'proposals.class.A': 0, 'proposals.class.B': 0 })).toEqual([]);
  expect(own({ 'proposals.handled': 3, 'proposals.class.A': 1, 'proposals.class.B': 1 })).toEqual([
    { where: 'proposals.handled', expected: 3, actual: 2 },
  ]);
});
