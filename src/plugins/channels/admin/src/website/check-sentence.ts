interface Checked {
  readonly looked: number;
  readonly alive: number;
  readonly dead: number;
  readonly found: number;
  readonly missing: number;
}

/** What a check of the portal came to. What is neither alive nor dead could not be told: the site was away. */
export function checkSentence({ looked, alive, dead, found, missing }: Checked): string {
  const unclear = looked - alive - dead;
  const checked =
    looked === 0
      ? '还没有登记过网址。'
      : `检查了 ${looked} 个网址：${alive} 个能打开，${dead} 个打不开或内容不符${unclear > 0 ? `，${unclear} 个一时连不上` : ''}。`;
  const sought = found > 0 ? `在网站上新找到 ${found} 个网址，已登记。` : '';
  const left = missing > 0 ? `还有 ${missing} 条没有网址，请到“要办的事”里登记。` : '没有缺网址的。';
  return `${checked}${sought}${left}`;
}
