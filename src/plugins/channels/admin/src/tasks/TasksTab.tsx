import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { TYPE_NAMES, workplaceOf } from '../names';
import type { Rights } from '../permissions';
import { Section } from '../shown/Section';
import { Shown } from '../../../../../admin/parts/Shown';
import { MissingSettings } from './MissingSettings';
import { ReceiptTaskCard } from './ReceiptTaskCard';
import { RetryOrCancel } from './RetryOrCancel';
import { TaskCard } from './TaskCard';
import { useTasks } from './use-tasks';
import { WechatTaskCard } from './WechatTaskCard';

/** So many receipts are shown before somebody asks for the others. */
const FEW = 5;

/** 要办的事: what waits for a person, each with a sentence and a way to do it. */
export function TasksTab({ rights }: { rights: Rights }) {
  const { reading, reload } = useTasks();
  const [all, setAll] = useState(false);
  return (
    <Shown reading={reading} reload={reload}>
      {({ wechat, pushes, receipts, missing }) => (
        <Flex direction="column" alignItems="stretch" gap={6}>
          {wechat.length + pushes.length + receipts.length + missing.length === 0 ? (
            <Box background="neutral0" padding={8} shadow="filterShadow" hasRadius>
              <Typography tag="p" variant="delta" textAlign="center">
                没有要办的事
              </Typography>
            </Box>
          ) : null}
          {rights.send || wechat.length + pushes.length === 0 ? null : (
            <Typography tag="p">
              您可以看，不能办理：要办理的，请管理员在“设置 →
              用户”里给您加上有“推送、登记链接、重试或取消投递”权限的角色。
            </Typography>
          )}
          {wechat.length > 0 ? (
            <Section id="channels-tasks-wechat" title={`公众号（${wechat.length}）`}>
              <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
                {wechat.map((task) => (
                  <WechatTaskCard
                    key={`${task.type}/${task.documentId}`}
                    task={task}
                    maySend={rights.send}
                    onDone={reload}
                  />
                ))}
              </Flex>
            </Section>
          ) : null}
          {pushes.length > 0 ? (
            <Section id="channels-tasks-pushes" title={`网站推送没有办成（${pushes.length}）`}>
              <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
                {pushes.map(({ id, type, documentId, title, sentence, next }) => (
                  <TaskCard
                    key={id}
                    title={title || TYPE_NAMES[type]}
                    to={workplaceOf(type, documentId)}
                    sentence={sentence ?? ''}
                    next={next ?? ''}
                  >
                    {rights.send ? (
                      <Flex gap={2} wrap="wrap">
                        <RetryOrCancel id={id} title={title} onDone={reload} />
                      </Flex>
                    ) : null}
                  </TaskCard>
                ))}
              </Flex>
            </Section>
          ) : null}
          {receipts.length > 0 ? (
            <Section
              id="channels-tasks-receipts"
              title={`网站上的网址还没有登记（${receipts.length}）`}
              intro="到县政府网站找到这一条，复制网址，贴在这里。登记以后，才计入网站发布条数。点标题打开它的回执。"
            >
              <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
                {receipts.slice(0, all ? undefined : FEW).map((receipt) => (
                  <ReceiptTaskCard key={receipt.documentId} receipt={receipt} onDone={reload} />
                ))}
              </Flex>
              {!all && receipts.length > FEW ? (
                <Box>
                  <Button variant="tertiary" onClick={() => setAll(true)}>
                    {`显示其余 ${receipts.length - FEW} 条`}
                  </Button>
                </Box>
              ) : null}
            </Section>
          ) : null}
          {missing.length > 0 ? (
            <Section
              id="channels-tasks-missing"
              title="网站和栏目还没有填完"
              intro="政府网站的页面要带规定的标签，下面这些还没有填。点名称打开，填好后保存。"
            >
              <MissingSettings missing={missing} />
            </Section>
          ) : null}
        </Flex>
      )}
    </Shown>
  );
}
