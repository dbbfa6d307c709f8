import { styled } from 'styled-components';

/** How the report looks on the desk: near the printed page, in the panel's colours, light or dark. */
export const Heading = styled.h3`
  margin: 3.2rem 0 1.2rem;
  font-size: 1.8rem;
  font-weight: 600;
`;

export const SubHeading = styled.h4`
  margin: 1.6rem 0 0.8rem;
  font-size: 1.6rem;
  font-weight: 600;
`;

export const Words = styled.p`
  margin: 0.8rem 0;
  font-size: 1.5rem;
  line-height: 1.9;
  text-indent: 2em;
  white-space: pre-line;
`;

/** Wide tables scroll in a box of their own. */
export const Scroll = styled.div`
  position: relative;
  overflow-x: auto;
  margin: 1.6rem 0 2.4rem;
`;

export const Form = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 1.4rem;
  line-height: 1.5;

  &[data-table='applications'],
  &[data-table='reviews'] {
    min-width: 86rem;
  }
  caption {
    padding-bottom: 0.8rem;
    font-weight: 600;
  }
  th,
  td {
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
    padding: 0.6rem 0.8rem;
    text-align: center;
    vertical-align: middle;
  }
  th {
    background: ${({ theme }) => theme.colors.neutral100};
    font-weight: 500;
  }
  th[scope='row'] {
    text-align: left;
  }
  td[data-value] {
    height: 1px;
    min-width: 5.6rem;
    padding: 0;
  }
`;

const focus = `
  &:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: -2px;
  }
`;

export const CellButton = styled.button`
  width: 100%;
  height: 100%;
  min-height: 3.6rem;
  padding: 0.6rem 0.4rem;
  border: 0;
  background: none;
  font: inherit;
  font-weight: 600;
  cursor: pointer;
  color: ${({ theme }) => theme.colors.primary700};

  &[data-zero='true'] {
    font-weight: 400;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  &:hover,
  &:focus {
    background: ${({ theme }) => theme.colors.primary100};
    text-decoration: underline;
  }
  ${focus}
`;

export const FigureButton = styled.button`
  display: inline;
  padding: 0 0.2em;
  border: 0;
  border-radius: 2px;
  background: ${({ theme }) => theme.colors.primary100};
  color: ${({ theme }) => theme.colors.primary700};
  font: inherit;
  font-weight: 600;
  text-indent: 0;
  cursor: pointer;

  &:hover {
    text-decoration: underline;
  }
  ${focus}
`;
