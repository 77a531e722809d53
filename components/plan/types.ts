/** What every part of the plan's page is told. */
import type { PlanDocument } from '@/domain/plan/document';
import type { Plan } from '@/domain/plan/plan';

export type SectionProps = {
  plan: Plan;
  doc: PlanDocument;
  mayWrite: boolean;
  /** 2026-11-23, in Copenhagen. */
  today: string;
};

/** Addresses that the plan's page leads to, in this language; `offer` has a `*` for the slug. */
export type PlanAddresses = { talk: string; find: string; offer: string; plan: string };
