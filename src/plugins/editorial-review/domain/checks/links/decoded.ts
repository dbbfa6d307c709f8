/** An address, or a part of it, as the office typed it: Chinese characters and digits rather than their escapes. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
