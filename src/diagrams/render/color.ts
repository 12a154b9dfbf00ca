/** CSS colours, as far as Mermaid and authors write them. */
import { NAMED_COLORS } from './named-colors.ts';

export interface Color {
  /** `#rrggbb` in lower case. */
  readonly hex: string;
  /** 0 to 1. */
  readonly alpha: number;
}

const FUNCTION = /^(rgb|hsl)a?\(\s*([\d.]+)(?:deg)?[\s,]+([\d.]+)%?[\s,]+([\d.]+)%?(?:[\s,/]+([\d.]+%?))?\s*\)$/i;

/** A colour from its text: hex, rgb(), hsl() or a name. Null when it is none (also for `hsl(…NaN%)`, which Mermaid can write). */
export function parseColor(text: string): Color | null {
  const value = text.trim().toLowerCase();
  if (value === 'transparent') return { hex: '#000000', alpha: 0 };
  const named = NAMED_COLORS.get(value);
  if (named !== undefined) return { hex: named, alpha: 1 };
  const digits = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.exec(value)?.[1];
  if (digits !== undefined) {
    const full = digits.length <= 4 ? [...digits].map((digit) => digit + digit).join('') : digits;
    return { hex: `#${full.slice(0, 6)}`, alpha: full.length === 8 ? Number.parseInt(full.slice(6), 16) / 255 : 1 };
  }
  const [, kind, first = '', second = '', third = '', last] = FUNCTION.exec(value) ?? [];
  if (kind === undefined) return null;
  const alpha = last === undefined ? 1 : last.endsWith('%') ? Number.parseFloat(last) / 100 : Number.parseFloat(last);
  const numbers = [Number(first), Number(second), Number(third)] as const;
  return { hex: toHex(kind === 'rgb' ? numbers : hslToRgb(...numbers)), alpha };
}

/** WCAG relative luminance of `#rrggbb`, 0 to 1. */
export function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG contrast of two `#rrggbb`, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function toHex(channels: readonly [number, number, number]): string {
  return `#${channels
    .map((value) =>
      Math.min(255, Math.max(0, Math.round(value)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Hue in degrees, the others in percent. */
function hslToRgb(hue: number, saturation: number, lightness: number): [number, number, number] {
  const [s, l] = [saturation / 100, lightness / 100];
  const channel = (offset: number): number => {
    const k = (offset + hue / 30) % 12;
    return 255 * (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}
