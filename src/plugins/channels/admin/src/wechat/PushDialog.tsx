import { Box, Button, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { Shown } from '../../../../../admin/parts/Shown';
import { FoundRow } from './FoundRow';
import { useSearch } from './use-search';

/** Pushes an item that somebody chooses. */
export function PushDialog({ onClosed }: { onClosed: () => void }) {
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  return (
    <Modal.Root
      open={open}
      onOpenChange={(wanted) => {
        setOpen(wanted);
        if (!wanted) onClosed();
      }}
    >
      <Modal.Trigger>
        <Button>推送一条信息</Button>
      </Modal.Trigger>
      <Modal.Content aria-describedby={undefined} style={{ maxWidth: '80rem' }}>
        <Modal.Header closeLabel="关闭">
          <Modal.Title>推送一条信息到公众号</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <form
              role="search"
              onSubmit={(event: FormEvent) => {
                event.preventDefault();
                setWords(typed.trim());
              }}
            >
              <Field.Root name="push-search" hint="只列出已经发布的信息；年度报告也在内。">
                <Field.Label>标题或正文里的词</Field.Label>
                <Flex gap={2} alignItems="center">
                  <Box flex="1">
                    <TextInput
                      value={typed}
                      maxLength={60}
                      onChange={(event) => setTyped(event.target.value)}
                    />
                  </Box>
                  <Button type="submit" variant="secondary" size="L">
                    查找
                  </Button>
                </Flex>
                <Field.Hint />
              </Field.Root>
            </form>
            <Results words={words} />
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Results({ words }: { words: string }) {
  const { reading, reload } = useSearch(words);
  return (
    <Shown reading={reading} reload={reload}>
      {(found) =>
        found.length === 0 ? (
          <Typography tag="p">没有找到，请换个词。还没有发布的，请先发布。</Typography>
        ) : (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2} aria-label="找到的信息">
            {found.map((each) => (
              <FoundRow key={`${each.type}/${each.documentId}`} found={each} />
            ))}
          </Flex>
        )
      }
    </Shown>
  );
}
