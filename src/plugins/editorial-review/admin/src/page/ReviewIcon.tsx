import { CheckCircle } from '@strapi/icons';
import type { SVGProps } from 'react';
import { styled } from 'styled-components';
import { useReviewListsQuery } from '../asking/review-api';
import { useRights } from '../permissions';
import { countWaiting } from './waiting';

const MINUTE = 60_000;

const Place = styled.span`
  position: relative;
  display: block;
`;
const Count = styled.span`
  position: absolute;
  top: -0.9rem;
  left: 1.1rem;
  min-width: 1.8rem;
  padding: 0 0.4rem;
  border-radius: 0.9rem;
  background: ${({ theme }) => theme.colors.danger600};
  color: ${({ theme }) => theme.colors.neutral0};
  font-size: 1.1rem;
  line-height: 1.8rem;
  text-align: center;
`;

/** The page's sign in the menu, with the number of what waits for her; looked at anew every minute. */
export function ReviewIcon(props: SVGProps<SVGSVGElement>) {
  const rights = useRights();
  const { data } = useReviewListsQuery('all', { pollingInterval: MINUTE });
  const count = data ? countWaiting(data, rights) : 0;
  return (
    <Place>
      <CheckCircle {...props} />
      {count > 0 ? <Count aria-hidden>{count > 99 ? '99+' : count}</Count> : null}
    </Place>
  );
}
