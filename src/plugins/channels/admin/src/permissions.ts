import { useRBAC, type Permission } from '@strapi/strapi/admin';

const may = (action: string): Permission[] => [{ action: `plugin::channels.${action}`, subject: null }];

/** To see the page at all. The lists are made once: the panel compares them by identity. */
export const READ = may('read');

const RIGHTS = [...READ, ...['send', 'settings', 'wechat.menu'].flatMap(may)];

/** What the person at the panel may do with the channels; nothing until it is known. */
export interface Rights {
  readonly known: boolean;
  readonly read: boolean;
  readonly send: boolean;
  readonly settings: boolean;
  readonly menu: boolean;
}

export function useRights(): Rights {
  const { allowedActions, isLoading } = useRBAC(RIGHTS);
  const granted = allowedActions as Readonly<Record<string, boolean>>;
  return {
    known: !isLoading,
    read: granted.canRead === true,
    send: granted.canSend === true,
    settings: granted.canSettings === true,
    menu: granted.canMenu === true,
  };
}
