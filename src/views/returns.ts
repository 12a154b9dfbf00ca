/** What use cases cost and bring, added up by phase and by department. Money is added in whole cents and never across currencies. */
import type { Phase, Playbook, UseCase } from '#model/organisation.ts';
import { digitsOf } from './amounts.ts';
import { laneOf } from './use-cases.ts';

/** The sum of some use cases in one currency. */
export interface ReturnSum {
  readonly currency: string;
  readonly useCases: number;
  /** Once; what was stopped has cost its money too. */
  readonly cost: number;
  /** Without what was stopped: nothing more comes of it. */
  readonly benefitPerYear: number;
  /** That part of the benefit which proven and scaled use cases bring; the rest is hoped for. */
  readonly proven: number;
  /** Months until the benefit has paid the cost; undefined where it never does. */
  readonly paybackMonths: number | undefined;
}

export interface ReturnRow {
  readonly title: string;
  /** Of a row by phase. */
  readonly phase: Phase | undefined;
  /** One for each currency, by its code. */
  readonly sums: readonly ReturnSum[];
}

export interface Returns {
  /** Phases with a figure, in order. */
  readonly phases: readonly ReturnRow[];
  /** Departments by name; use cases of several stand in a row of their own. */
  readonly departments: readonly ReturnRow[];
  readonly total: readonly ReturnSum[];
  /** Use cases that give no figures. */
  readonly without: readonly UseCase[];
}

export function returnsOf({ useCases, phases }: Pick<Playbook, 'useCases' | 'phases'>): Returns {
  const lanes = Map.groupBy(useCases, laneOf);
  return {
    phases: withFigures(phases.map((phase) => ({ title: phase.title, phase, sums: sumsOf(useCases.filter((useCase) => useCase.phase.id === phase.id)) }))),
    departments: withFigures(
      [...lanes].map(([title, own]) => ({ title, phase: undefined, sums: sumsOf(own) })).sort((a, b) => a.title.localeCompare(b.title, 'en')),
    ),
    total: sumsOf(useCases),
    without: useCases.filter(({ value }) => value === undefined),
  };
}

/** Months until a yearly benefit has paid a cost, to a tenth; undefined where it never does. */
export function paybackMonthsOf(cost: number, benefitPerYear: number): number | undefined {
  if (cost <= 0) return 0;
  return benefitPerYear > 0 ? Math.round((cost / benefitPerYear) * 120) / 10 : undefined;
}

function sumsOf(useCases: readonly UseCase[]): ReturnSum[] {
  const valued = useCases.flatMap(({ value, status }) => (value ? [{ ...value, status }] : []));
  return [...Map.groupBy(valued, ({ currency }) => currency)]
    .map(([currency, own]): ReturnSum => {
      const unit = 10 ** digitsOf(currency);
      const sum = (of: (value: (typeof own)[number]) => number): number => own.reduce((total, value) => total + Math.round(of(value) * unit), 0) / unit;
      const cost = sum((value) => value.cost);
      const benefitPerYear = sum((value) => (value.status === 'stopped' ? 0 : value.benefitPerYear));
      const proven = sum((value) => (value.status === 'proven' || value.status === 'scaled' ? value.benefitPerYear : 0));
      return { currency, useCases: own.length, cost, benefitPerYear, proven, paybackMonths: paybackMonthsOf(cost, benefitPerYear) };
    })
    .sort((a, b) => a.currency.localeCompare(b.currency, 'en'));
}

function withFigures(rows: readonly ReturnRow[]): ReturnRow[] {
  return rows.filter(({ sums }) => sums.length > 0);
}
