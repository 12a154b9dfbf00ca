/**
 * Whether colours belong on a stream: on a terminal, unless the reader wants none. NO_COLOR wins over FORCE_COLOR.
 * @see https://no-color.org and https://force-color.org
 */
export function wantsColour(stream: { readonly isTTY?: boolean | undefined }, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}
