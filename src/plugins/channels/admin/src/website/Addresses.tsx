import { Box, Flex, Typography } from '@strapi/design-system';
import { columnsAnswer, websiteSettingsAnswer } from '../answers';
import { together } from '../../../../../admin/parts/reading';
import { useRead } from '../../../../../admin/parts/use-read';
import { CopyField } from '../shown/CopyField';
import { Section } from '../shown/Section';
import { Shown } from '../../../../../admin/parts/Shown';

const PLACES = [
  ['openapi', '接口说明', '/api/openapi.json', '全部公开接口的机器可读说明'],
  ['changes', '变更记录', '/api/changes', '做镜像用：每一次发布、更正和撤下，不漏不重'],
  ['feed', '全部信息的订阅', '/api/feeds/all.rss', '结尾换成 .atom 或 .json 是另外两种格式'],
  ['sitemap', '网站地图', '/sitemap.xml', '全部公开页面的清单'],
] as const;

/** What the website's technicians need to know. */
export function Addresses() {
  const website = useRead('/channels/website/settings', websiteSettingsAnswer);
  const columns = useRead('/api/columns', columnsAnswer);
  return (
    <Section
      id="channels-addresses"
      title="给网站技术人员的地址"
      intro="不用登录，只给已公开的内容。怎样选用、怎样做镜像，见随本系统附带的《网站对接手册》（docs/website.md）。"
    >
      <Shown
        reading={together(website.reading, columns.reading)}
        reload={() => [website, columns].forEach((each) => each.reload())}
      >
        {([{ data: site }, { data: list }]) => (
          <Flex direction="column" alignItems="stretch" gap={4}>
            {PLACES.map(([name, label, path, hint]) => (
              <CopyField key={name} name={name} label={label} hint={hint} value={`${site.base}${path}`} />
            ))}
            {list.length > 0 ? (
              <details>
                <summary>
                  <Typography tag="span">各栏目的订阅</Typography>
                </summary>
                <Box paddingTop={3}>
                  <Flex direction="column" alignItems="stretch" gap={3}>
                    {list.map(({ code, name }) => (
                      <CopyField
                        key={code}
                        name={`feed-${code}`}
                        label={`${name}的订阅`}
                        value={`${site.base}/api/feeds/${code}.rss`}
                      />
                    ))}
                  </Flex>
                </Box>
              </details>
            ) : null}
          </Flex>
        )}
      </Shown>
    </Section>
  );
}
