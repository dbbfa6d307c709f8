import { Flex } from '@strapi/design-system';
import type { Rights } from '../permissions';
import { Addresses } from './Addresses';
import { ExportSection } from './ExportSection';
import { PortalCheck } from './PortalCheck';
import { Webhooks } from './Webhooks';

/** 网站: the ways in which the county's website takes what is published here. */
export function WebsiteTab({ rights }: { rights: Rights }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Webhooks maySet={rights.settings} />
      <PortalCheck mayCheck={rights.send} />
      <ExportSection />
      <Addresses />
    </Flex>
  );
}
