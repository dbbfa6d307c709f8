/** Picks pieces of a file, in order. */
export class Pieces {
  private readonly kept: Uint8Array[] = [];
  readonly view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** @throws RangeError where the file ends before */
  keep(from: number, to: number): void {
    if (to > this.bytes.length || from > to) throw new RangeError();
    this.kept.push(this.bytes.subarray(from, to));
  }

  push(bytes: Uint8Array): void {
    this.kept.push(bytes);
  }

  name(at: number, length: number): string {
    return String.fromCharCode(...this.bytes.subarray(at, at + length));
  }

  joined(): Uint8Array {
    const whole = new Uint8Array(this.kept.reduce((sum, each) => sum + each.length, 0));
    let at = 0;
    for (const piece of this.kept) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}
