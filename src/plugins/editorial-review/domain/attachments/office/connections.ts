/** Where a workbook's data came from: servers, accounts, passwords, folders. No reader can or should ask there. */

const CONNECTION = /<(\w+:)?connection\b([^>]*?)(?:\/>|>[\s\S]*?<\/\1?connection>)/g;
const EXTENSIONS = /<(\w+:)?extLst\b[^>]*?(?:\/>|>[\s\S]*?<\/\1?extLst>)/g;
/** Tables and pivot tables refer to a connection by its number: that stays, and nothing else of what it says. */
const KEPT = /\s(?:id|type|refreshedVersion)=(?:"\d*"|'\d*')/g;

export const withNeutralConnections = (xml: string): string =>
  xml
    .replace(CONNECTION, (_found, prefix: string | undefined, attributes: string) => {
      const kept = attributes.match(KEPT)?.join('') ?? '';
      const id = /\bid=["'](\d*)/.exec(kept)?.[1] ?? '';
      return `<${prefix ?? ''}connection${kept} name="连接${id}"/>`;
    })
    .replace(EXTENSIONS, '');
