/** Takes in what another device wrote, and no more of it than a plan could hold. */
import * as Y from 'yjs';

/**
 * Pieces of a document. Years of writing in a plan are some thousands; but a few bytes can claim to be a thousand
 * millions («and so on»), which would stop the page while it made them.
 */
const PIECES_MAX = 100_000;

class Counted extends Y.UpdateDecoderV2 {
  private pieces = 0;
  override readInfo(): number {
    this.pieces += 1;
    if (this.pieces > PIECES_MAX) throw new Error('A document of more pieces than anybody writes.');
    return super.readInfo();
  }
}

/** @throws what Yjs throws when the bytes are no update, and when they are too many pieces; then `doc` is not to be used */
export const takeUpdate = (doc: Y.Doc, bytes: Uint8Array): void => Y.applyUpdateV2(doc, bytes, undefined, Counted);
