/** What the rules of a tool rest on. */
import type { Policy } from './organisation.ts';

/** A policy that is approved and whose day has come: nothing may be allowed on the strength of another. */
export function isInForce({ status, effective }: Policy, today: string): boolean {
  return status === 'approved' && (effective === undefined || effective <= today);
}
