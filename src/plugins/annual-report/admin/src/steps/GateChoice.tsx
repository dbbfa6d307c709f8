import { Box, Checkbox, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { GATE_LABELS, GATE_QUESTIONS, GATES, type Gate } from '../../../../editorial-review/shared/gates';
import { signedSentence, type SignaturesView } from './signed';

/** Gates that the person signs now, each with its remark. */
export type Chosen = Readonly<Partial<Record<Gate, string>>>;

interface Props {
  readonly signatures: SignaturesView;
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
}

/** The three gates: who has signed which, and what is signed now. */
export function GateChoice({ signatures, chosen, choose }: Props) {
  const set = (gate: Gate, remark: string | undefined) => {
    const { [gate]: _, ...others } = chosen;
    choose(remark === undefined ? others : { ...others, [gate]: remark });
  };
  return (
    <Flex role="group" aria-label="三关签字" direction="column" alignItems="stretch" gap={3}>
      {GATES.map((gate) =>
        signatures[gate] ? (
          <Typography key={gate} tag="p">
            {signedSentence(gate, signatures)}
          </Typography>
        ) : (
          <Box key={gate}>
            <Checkbox
              checked={chosen[gate] !== undefined}
              onCheckedChange={(checked) => set(gate, checked === true ? '' : undefined)}
            >
              {`${GATE_LABELS[gate]}：${GATE_QUESTIONS[gate]}`}
            </Checkbox>
            {chosen[gate] === undefined ? null : (
              <Box paddingTop={2} paddingLeft={6}>
                <Field.Root name={`remark-${gate}`}>
                  <Field.Label>{`${GATE_LABELS[gate]}的意见（可以不写）`}</Field.Label>
                  <Textarea
                    rows={2}
                    maxLength={2_000}
                    value={chosen[gate]}
                    onChange={(event) => set(gate, event.target.value)}
                  />
                </Field.Root>
              </Box>
            )}
          </Box>
        ),
      )}
    </Flex>
  );
}
