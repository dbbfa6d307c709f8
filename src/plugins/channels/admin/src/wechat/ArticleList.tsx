import { Box, Field, Flex, Link, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import {
  WECHAT_ARTICLE_STATES,
  WECHAT_ARTICLE_STATE_NAMES,
  type ListedArticle,
  type WechatArticleState,
  type WechatStatus,
} from '../../../shared/wechat-articles';
import { articlesAnswer } from '../answers';
import { useRead } from '../../../../../admin/parts/use-read';
import { workplaceOf } from '../names';
import { useAddress } from '../page/use-address';
import { Pages } from '../shown/Pages';
import { Shown } from '../../../../../admin/parts/Shown';
import { Grid, Sideways } from '../shown/styles';

const PAGE_SIZE = 20;

/** The account's articles, the last changed first. */
export function ArticleList({ counts }: { counts: WechatStatus['counts'] }) {
  const { page, read, change } = useAddress();
  const state = WECHAT_ARTICLE_STATE_NAMES.find((each) => each === read('state'));
  const { reading, reload } = useRead('/channels/wechat/articles', articlesAnswer, {
    state,
    page,
    pageSize: PAGE_SIZE,
  });
  const total = state ? (counts[state] ?? 0) : sum(counts);
  return (
    <>
      <StateChoice counts={counts} state={state} choose={(chosen) => change({ state: chosen })} />
      <Shown reading={reading} reload={reload}>
        {({ data }) =>
          data.length === 0 ? (
            <Typography tag="p">这里还没有文章。信息发布以后推送到公众号的，都列在这里。</Typography>
          ) : (
            <>
              <ArticleTable articles={data} />
              <Pages
                page={page}
                pageSize={PAGE_SIZE}
                total={total}
                turn={(to) => change({ state, page: String(to) })}
              />
            </>
          )
        }
      </Shown>
    </>
  );
}

const sum = (counts: WechatStatus['counts']): number =>
  Object.values(counts).reduce((whole: number, each) => whole + each, 0);

interface Choice {
  readonly counts: WechatStatus['counts'];
  readonly state: WechatArticleState | undefined;
  readonly choose: (state: string | undefined) => void;
}

function StateChoice({ counts, state, choose }: Choice) {
  return (
    <Box maxWidth="36rem">
      <Field.Root name="article-state">
        <Field.Label>状态</Field.Label>
        <SingleSelect
          value={state ?? 'all'}
          onChange={(value) => choose(value === 'all' ? undefined : String(value))}
        >
          <SingleSelectOption value="all">{`全部（${sum(counts)}）`}</SingleSelectOption>
          {WECHAT_ARTICLE_STATE_NAMES.filter((each) => (counts[each] ?? 0) > 0 || each === state).map(
            (each) => (
              <SingleSelectOption key={each} value={each}>
                {`${WECHAT_ARTICLE_STATES[each]}（${counts[each] ?? 0}）`}
              </SingleSelectOption>
            ),
          )}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
}

function ArticleTable({ articles }: { articles: readonly ListedArticle[] }) {
  return (
    <Sideways role="region" aria-label="公众号上的文章，表格较宽时可左右滚动" tabIndex={0}>
      <Grid aria-label="公众号上的文章">
        <thead>
          <tr>
            {['标题', '状态', '发表日期', '阅读量', '链接'].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {articles.map(
            ({ type, documentId, title, state, label, sentence, publishedOn, reads, address }) => (
              <tr key={`${type}/${documentId}`}>
                <td>
                  <NavLink to={workplaceOf(type, documentId)}>{title || '（没有标题）'}</NavLink>
                </td>
                <td>
                  <Flex direction="column" alignItems="flex-start" gap={1}>
                    <Typography fontWeight="semiBold">{label}</Typography>
                    {address === null && sentence !== '' && sentence !== `${label}。` ? (
                      <Typography variant="pi" textColor="neutral600">
                        {sentence}
                      </Typography>
                    ) : null}
                  </Flex>
                </td>
                <td className="short">{publishedOn ?? '—'}</td>
                <td className="short">{reads ?? '—'}</td>
                <td className="short">
                  {address && state !== 'deleted' && state !== 'banned' ? (
                    <Link href={address} isExternal aria-label={`看文章：${title}`}>
                      看文章
                    </Link>
                  ) : (
                    '—'
                  )}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </Grid>
    </Sideways>
  );
}
