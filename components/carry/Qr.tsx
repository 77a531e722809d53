/** A QR code on the screen or on paper: always black on white, for a camera reads nothing else well. */
import { useMemo } from 'react';
import { qrOf } from '@/domain/qr';
import css from './qr.module.css';

/** Nothing is drawn when there is more in the text than a phone can read: ask `qrOf` first where that may happen. */
export function Qr({ text, label }: { text: string; label: string }) {
  const qr = useMemo(() => qrOf(text), [text]);
  if (!qr) return null;
  return (
    <svg
      className={css.qr}
      viewBox={`0 0 ${qr.size} ${qr.size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect width={qr.size} height={qr.size} fill="#fff" />
      <path d={qr.path} fill="#000" />
    </svg>
  );
}
