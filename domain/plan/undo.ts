/** Undo and redo of what was written on this device; what another device wrote stays. */
import * as Y from 'yjs';
import { HERE, type PlanDocument, STEP } from './document';

/** Letters written within so many milliseconds are taken back together. */
const TOGETHER_MS = 700;

export type Undoing = {
  undo: () => void;
  redo: () => void;
  canUndo: () => boolean;
  canRedo: () => boolean;
  /** What comes next is a step of its own. */
  pause: () => void;
  end: () => void;
};

export function undoing(doc: PlanDocument): Undoing {
  const apart = ({ origin, meta }: Y.Transaction) => {
    if (origin === HERE && meta.has(STEP)) manager.stopCapturing();
  };
  // Told both before and after the manager takes a step in: it joins neither what came before nor what comes next.
  doc.on('afterTransaction', apart);
  const manager = new Y.UndoManager(doc, { trackedOrigins: new Set([HERE]), captureTimeout: TOGETHER_MS });
  const after = (transaction: Y.Transaction) => apart(transaction);
  doc.on('afterTransaction', after);
  return {
    undo: () => void manager.undo(),
    redo: () => void manager.redo(),
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    pause: () => manager.stopCapturing(),
    end: () => {
      doc.off('afterTransaction', apart);
      doc.off('afterTransaction', after);
      manager.destroy();
    },
  };
}
