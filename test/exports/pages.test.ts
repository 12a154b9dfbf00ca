import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { allEntries } from '#views/routes.ts';
import { awkward, fileOf } from './support.ts';

interface Pages {
  readonly pages: readonly { readonly id: string }[];
}

it('pages.json lists every page of an entry with owner and review days, as its schema says', () => {
  const file = JSON.parse(fileOf('/exports/pages.json')) as Pages;
  const ajv = new Ajv2020({ allErrors: true });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  const isValid = ajv.compile(JSON.parse(fileOf('/exports/pages.schema.json')) as object);
  isValid(file);
  expect(isValid.errors).toBeNull();
  expect(file.pages.map(({ id }) => id)).toEqual(allEntries(awkward()).map(({ id }) => id));
  expect(file.pages.find(({ id }) => id === 'growth/policies/awkward')).toEqual({
    id: 'growth/policies/awkward',
    kind: 'policy',
    title: 'Travel, "abroad"',
    url: 'https://playbooks.example/handbook/growth/policies/awkward/',
    owner: 'Somebody',
    reviewed: '2026-01-31',
    nextReview: '2026-07-31',
    file: 'playbooks/growth/policies/awkward.mdx',
  });
});
