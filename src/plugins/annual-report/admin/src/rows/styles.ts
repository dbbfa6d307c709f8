import { styled } from 'styled-components';

/** Many columns scroll here, and not the whole dialog. */
export const Sideways = styled.div`
  overflow-x: auto;
`;

export const Grid = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 1.4rem;
  line-height: 1.5;

  th,
  td {
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    padding: 0.8rem 1rem;
    min-width: 8rem;
    text-align: left;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  th {
    background: ${({ theme }) => theme.colors.neutral100};
    font-weight: 600;
  }
  a {
    color: ${({ theme }) => theme.colors.primary700};
  }
`;
