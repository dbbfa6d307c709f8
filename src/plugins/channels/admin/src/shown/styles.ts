import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';

/** Wide tables scroll here, and not the whole page. */
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
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
    padding: 0.8rem 1rem;
    text-align: left;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  th {
    background: ${({ theme }) => theme.colors.neutral100};
    font-weight: 600;
    white-space: nowrap;
  }
  td:first-child:not(.short) {
    min-width: 16rem;
  }
  .short {
    white-space: nowrap;
  }
  a {
    color: ${({ theme }) => theme.colors.primary700};
  }
`;

/** What a card is about. */
export const TitleLink = styled(NavLink)`
  color: ${({ theme }) => theme.colors.primary700};
`;
