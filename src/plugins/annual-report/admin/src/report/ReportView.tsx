import { Box, Typography } from '@strapi/design-system';
import type { Document, DocumentBlock } from '../../../domain/document/tree';
import type { Report } from '../../../shared/report';
import { FormTable } from './FormTable';
import { Prose } from './Prose';
import { Heading, SubHeading } from './styles';

interface Props {
  readonly document: Document;
  readonly figures: Report['figures'];
}

/** The report as readers will get it, with its numbers open to question. */
export function ReportView({ document, figures }: Props) {
  const labelOf = (key: string) => figures[key]?.label ?? '这个数字';
  return (
    <Box
      tag="article"
      aria-label="年度报告草稿"
      background="neutral0"
      padding={[5, 7, 9]}
      shadow="filterShadow"
      hasRadius
    >
      <Box tag="header" paddingBottom={5} style={{ textAlign: 'center' }}>
        {document.titleLines.map((line) => (
          <Typography key={line} tag="h2" variant="beta">
            {line}
          </Typography>
        ))}
        <Typography tag="p" textColor="neutral600">
          {[document.notice, ...document.edition.parts].filter(Boolean).join('　')}
        </Typography>
      </Box>
      {document.preamble.map((paragraph, index) => (
        <Prose key={index} paragraph={paragraph} labelOf={labelOf} />
      ))}
      {document.sections.map((section) => (
        <section key={section.id} aria-labelledby={`report-section-${section.id}`}>
          <Heading id={`report-section-${section.id}`}>{section.heading}</Heading>
          {section.blocks.map((block, index) => (
            <Block key={index} block={block} labelOf={labelOf} />
          ))}
        </section>
      ))}
    </Box>
  );
}

function Block({ block, labelOf }: { block: DocumentBlock; labelOf: (key: string) => string }) {
  switch (block.kind) {
    case 'heading':
      return <SubHeading>{block.text}</SubHeading>;
    case 'paragraph':
      return <Prose paragraph={block} labelOf={labelOf} />;
    case 'table':
      return <FormTable table={block} />;
    case 'note':
      return (
        <Typography tag="p" textColor="neutral600" paddingBottom={4}>
          {block.text}
        </Typography>
      );
  }
}
