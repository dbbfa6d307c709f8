/** The surnames that nearly everybody has: what else stands before figures is a village, a crop or a sum. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';

const NAME = new RegExp(
  `(?:^|[^\\p{Script=Han}])[${SURNAMES}]\\p{Script=Han}{0,2}` +
    '(?![村镇乡街组社区县市省队场站园厂会所局办院校户口亩吨年月日度总合小均计量数额值率积产入出级类项种期批次粱豆菜薯米麦料水化元沟坝湾坡岭河庄营寨屯坪坳冲垭塘])\\p{Script=Han} {1,3}$',
  'u',
);
const REACH = 8;

/** Whether a person's name stands directly before a place, as in a list: 张三 138 0013 8000. */
export const isNamed = (text: string, start: number): boolean =>
  NAME.test(text.slice(Math.max(0, start - REACH), start));
