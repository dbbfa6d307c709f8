import type { Paragraph } from '../../../domain/document/tree';
import { useOpenFigure } from './open-figure';
import { FigureButton, Words } from './styles';

/** A paragraph; each number in it that comes from the registers opens its rows. */
export function Prose({ paragraph, labelOf }: { paragraph: Paragraph; labelOf: (key: string) => string }) {
  const openFigure = useOpenFigure();
  return (
    <Words>
      {paragraph.spans.map(({ text, figure }, index) =>
        figure ? (
          <FigureButton
            key={index}
            type="button"
            aria-label={`${labelOf(figure.key)}：${text}，看登记`}
            onClick={(event) => openFigure(figure.key, event.currentTarget)}
          >
            {text}
          </FigureButton>
        ) : (
          text
        ),
      )}
    </Words>
  );
}
