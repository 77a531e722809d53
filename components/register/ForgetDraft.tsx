'use client';
/** It is sent: the draft in this browser goes. */
import { useEffect } from 'react';
import { dropDraft } from './draft';

export function ForgetDraft() {
  useEffect(dropDraft, []);
  return null;
}
