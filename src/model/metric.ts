/** What is measured, and what it is measured for. */
import type { Department, EntryBase } from './entry-base.ts';

export interface Metric extends EntryBase {
  readonly kind: 'metric';
  readonly playbook: string;
  readonly unit: string;
  readonly better: 'higher' | 'lower';
  readonly baseline: { readonly date: string; readonly value: number } | undefined;
  readonly target: number | undefined;
  readonly source: string;
  /** Oldest first. */
  readonly readings: readonly Reading[];
}

export interface Reading {
  readonly date: string;
  readonly value: number;
  readonly department: Department | undefined;
  readonly note: string | undefined;
}

export interface Objective {
  readonly id: string;
  /** What `id` was before. */
  readonly formerIds: readonly string[];
  readonly title: string;
  readonly summary: string | undefined;
  readonly metric: Metric | undefined;
}
