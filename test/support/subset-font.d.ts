/** What the maker of fonts uses of a package that ships no types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    letters: string,
    options: { targetFormat: 'woff2'; variationAxes: Readonly<Record<string, { min: number; max: number; default: number }>> },
  ): Promise<Uint8Array>;
}
