import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';

/** A link within a text. */
export const TextLink = styled(NavLink)`
  color: ${({ theme }) => theme.colors.primary700};
  text-decoration: underline;
`;
