/** Text of about 600 words an entry, as playbooks have it: headings, lists, tables, links, notes. */
import type { Random } from './random.ts';

/** A link from one body to another. */
export interface LinkTo {
  readonly title: string;
  /** Relative to the file that links. */
  readonly path: string;
}

const COMMON =
  'the of and to a in that it is for on with as by this are be at not or from but which have an they one we can all there when who what if will each so more no time up out do how about then them some her would make like has him into two see could other than first been its now people my made over did down only way find use may long little very after words called just where most know'.split(
    ' ',
  );
const SUBJECT =
  'risk plan team owner review gate phase policy control budget supplier customer record access training measure target report decision service process change data tool contract audit incident register department manager approval evidence deadline forecast quality market region partner price launch pilot baseline training survey question answer answerability agreement account audit branch case claim claims council course cycle delivery demand duty effect effort error event exception expense figure file finding form goal group growth guide habit hazard help idea impact income input interest issue item job journey key label law lead lesson level limit list log loss margin meeting memo method metric minute model month need note notice objective offer office order outcome output page panel part people plan point practice product project promise proof purpose quarter range rate reading reason request result right role rule sample scale schedule scope section sign signal site skill source staff stage standard state step stock store strategy structure subject success summary support system task term test text thing threshold ticket title topic total trade trend trust type unit update user value vendor version view visit week weekday work year'.split(
    ' ',
  );
const SYLLABLES = [
  'ba',
  'con',
  'der',
  'el',
  'fra',
  'gen',
  'ho',
  'in',
  'ka',
  'lu',
  'mer',
  'no',
  'op',
  'per',
  'qua',
  'ro',
  'sta',
  'tur',
  'und',
  'ver',
  'wa',
  'yl',
  'zo',
] as const;

/** Words of a language: few that come often, and many that come seldom, since an index of search grows with them. */
export class Prose {
  readonly #random: Random;
  readonly #rare: readonly string[];

  constructor(random: Random) {
    this.#random = random;
    this.#rare = Array.from({ length: 4000 }, () => Array.from({ length: random.between(2, 4) }, () => random.pick(SYLLABLES)).join(''));
  }

  words(count: number): string {
    return Array.from({ length: count }, () => this.#word()).join(' ');
  }

  sentence(least = 8, most = 18): string {
    const text = this.words(this.#random.between(least, most));
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  }

  sentences(count: number): string {
    return Array.from({ length: count }, () => this.sentence()).join(' ');
  }

  /** Two to four words, without a stop. */
  title(): string {
    const text = this.words(this.#random.between(2, 4));
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  /** The Markdown of an entry, of about 600 words. */
  body(links: readonly LinkTo[]): string {
    const parts = [this.#paragraph(links[0])];
    for (let section = 1; section <= 4; section += 1) {
      parts.push(`## ${this.title()} ${section}`, this.#paragraph(links[section]), this.#list());
      if (section === 1) parts.push(`<Note title="${this.title()}">\n\n${this.sentences(2)}\n\n</Note>`);
      if (section === 2) parts.push(`### ${this.title()}`, this.#table());
      if (section === 3) parts.push(`> ${this.sentence()}`, '```text\n' + this.words(12) + '\n```');
      parts.push(this.#paragraph(undefined));
    }
    return `${parts.join('\n\n')}\n`;
  }

  #word(): string {
    const luck = this.#random.next();
    const from = luck < 0.45 ? COMMON : luck < 0.9 ? SUBJECT : this.#rare;
    // Squared, so that the first of each list come far more often than the last.
    return from[Math.floor(this.#random.next() ** 2 * from.length)] ?? '';
  }

  #paragraph(link: LinkTo | undefined): string {
    const reference = link ? ` Read [${link.title}](${link.path}) before that.` : '';
    return `${this.sentence()} The **${this.words(2)}** and the *${this.words(1)}* of \`${this.words(1)}\`: ${this.sentence()}${reference} ${this.sentences(1)}`;
  }

  #list(): string {
    const isOrdered = this.#random.next() < 0.3;
    return Array.from({ length: 4 }, (_, index) => `${isOrdered ? `${index + 1}.` : '-'} ${this.sentence(5, 9)}`).join('\n');
  }

  #table(): string {
    const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;
    const rows = Array.from({ length: 4 }, () => row(this.words(2), this.words(4), String(this.#random.between(1, 99))));
    return [row('What', 'How', 'How many'), '| --- | --- | ---: |', ...rows].join('\n');
  }
}
