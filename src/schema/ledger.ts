/** `ids.yaml`, the ledger: every id that readers may have linked to, for ever. `npm run check -- --update-ledger` writes it. */
import { z } from 'zod';
import { address } from './address.ts';
import { date, line } from './fields.ts';
import { placeOfId } from './kinds.ts';

const id = address.refine((written) => placeOfId(written.split('#', 1)[0] ?? '') !== undefined, {
  error: 'is no id that an entry can have',
  abort: true,
});

export const ledger = z.strictObject({
  /** Every id ever published, with the title that it had when last seen. Nothing is ever taken out. */
  ids: z.record(id, line).default({}),
  /** Those that are gone and that nothing took the place of under another name. */
  removed: z
    .record(
      id,
      z.strictObject({
        /** The day on which it was removed. */
        on: date,
        /** Why, as a sentence for readers. */
        because: line,
        /** The id of what readers should look at instead. */
        see: id.optional(),
      }),
    )
    .default({}),
});

export type Ledger = z.output<typeof ledger>;
export type Tombstone = Ledger['removed'][string];
