const LONGEST = 500;

/**
 * The portal's own address of the item, where it tells one: `{ "address": "https://…" }`.
 * @param body the receiver's answer, as text
 */
export function addressIn(body: string): string | undefined {
  let answer: unknown;
  try {
    answer = JSON.parse(body);
  } catch {
    return undefined;
  }
  const address =
    answer && typeof answer === 'object' ? (answer as { address?: unknown }).address : undefined;
  if (typeof address !== 'string' || address.length > LONGEST) return undefined;
  if (!URL.canParse(address)) return undefined;
  const { protocol, username } = new URL(address);
  return /^https?:$/.test(protocol) && !username ? address : undefined;
}
