/** Ids inside a drawing get new names, since several drawings stand on one page. */
export class ElementIds {
  /** Old ids that something refers to. */
  readonly references = new Set<string>();
  private readonly known = new Map<string, string>();
  private readonly prefix: string;

  constructor(prefix: string) {
    this.prefix = prefix;
  }

  /** Every `url(#…)` of a value by its new name. */
  renamed(text: string): string {
    return text.replace(/url\(\s*["']?#([^)"'\s]+)["']?\s*\)/g, (_, id: string) => `url(#${this.referredTo(id)})`);
  }

  /** The new name of an id that something refers to. */
  referredTo(id: string): string {
    this.references.add(id);
    return this.newId(id);
  }

  newId(id: string): string {
    let name = this.known.get(id);
    if (name === undefined) {
      name = `${this.prefix}-${this.known.size.toString(36)}`;
      this.known.set(id, name);
    }
    return name;
  }
}
