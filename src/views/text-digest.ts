export { textDigestOf } from '#model/text-digest.ts';
