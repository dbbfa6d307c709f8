import { Alert, Box, Button, Flex } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { verdictSchema, type Verdict } from '../../../shared/audit';
import { sentence } from '../../../../../admin/parts/sentence';

type Told = Pick<Verdict, 'sound' | 'sentence' | 'notes'>;

/** 核对留痕: whether every row is as it was written, in a sentence that is also read aloud. */
export function Verification() {
  const { get } = useFetchClient();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  const verify = async () => {
    setBusy(true);
    try {
      setTold(verdictSchema.parse((await get('/editorial-review/trail/verify')).data));
    } catch (error) {
      setTold({ sound: false, sentence: sentence(error), notes: [] });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Flex direction="column" alignItems="flex-start" gap={3}>
      <Button size="L" variant="secondary" loading={busy} onClick={() => void verify()}>
        核对留痕
      </Button>
      <Box role="status" aria-live="polite" width="100%">
        {told ? (
          <Alert
            variant={told.sound ? 'success' : 'danger'}
            title={told.sound ? '核对过了' : '请注意'}
            closeLabel="关闭"
            onClose={() => setTold(null)}
          >
            {told.sentence}
            {told.notes.length > 0 ? (
              <ul>
                {told.notes.map((note) => (
                  <li key={note.sentence}>{note.sentence}</li>
                ))}
              </ul>
            ) : null}
          </Alert>
        ) : null}
      </Box>
    </Flex>
  );
}
