import { Button } from '@strapi/design-system';
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
  .short {
    white-space: nowrap;
  }
`;

/** A button whose words stay on one line, however little room there is. */
export const Unbroken = styled(Button)`
  flex-shrink: 0;
  white-space: nowrap;
`;

/** What a line is about. */
export const TitleLink = styled(NavLink)`
  color: ${({ theme }) => theme.colors.primary700};
`;

/** Words of an item, as they were written. */
export const Words = styled.div`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  font-size: 1.4rem;
  line-height: 1.7;

  del {
    background: ${({ theme }) => theme.colors.danger100};
    color: ${({ theme }) => theme.colors.danger700};
  }
  ins {
    background: ${({ theme }) => theme.colors.success100};
    color: ${({ theme }) => theme.colors.success700};
  }
`;

/** What is told only to who asks. */
export const More = styled.details`
  font-size: 1.3rem;
  line-height: 1.5;
  width: 100%;

  summary {
    cursor: pointer;
    color: ${({ theme }) => theme.colors.neutral700};
  }
  dt {
    font-weight: 600;
    margin-top: 0.6rem;
  }
  dd {
    color: ${({ theme }) => theme.colors.neutral700};
  }
`;
