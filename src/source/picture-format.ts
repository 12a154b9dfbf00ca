/** What a picture is by its first bytes, and its size where they tell. */
export type PictureFormat = 'png' | 'jpeg' | 'gif' | 'webp' | 'svg';

export interface PictureHeader {
  readonly format: PictureFormat;
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** The format and size of a picture. `undefined` for whatever else the bytes are. */
export function pictureFormatOf(bytes: Buffer): PictureHeader | undefined {
  if (bytes.length >= 24 && bytes.subarray(0, 8).equals(PNG)) return sized('png', bytes.readUInt32BE(16), bytes.readUInt32BE(20));
  if (bytes.length >= 10 && /^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6))) return sized('gif', bytes.readUInt16LE(6), bytes.readUInt16LE(8));
  if (bytes.length >= 4 && bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return jpegOf(bytes);
  if (bytes.length >= 30 && bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') return webpOf(bytes);
  return svgOf(bytes);
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function sized(format: PictureFormat, width: number, height: number): PictureHeader {
  const known = width > 0 && height > 0;
  return { format, width: known ? width : undefined, height: known ? height : undefined };
}

/** The size stands in the frame header, behind segments of any length. */
function jpegOf(bytes: Buffer): PictureHeader {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return sized('jpeg', bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return sized('jpeg', 0, 0);
}

function webpOf(bytes: Buffer): PictureHeader {
  const chunk = bytes.toString('latin1', 12, 16);
  if (chunk === 'VP8X') return sized('webp', bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1);
  if (chunk === 'VP8 ') return sized('webp', bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff);
  if (chunk === 'VP8L') {
    const bits = bytes.readUInt32LE(21);
    return sized('webp', (bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
  }
  return sized('webp', 0, 0);
}

function svgOf(bytes: Buffer): PictureHeader | undefined {
  const head = bytes.toString('utf8', 0, 4096).replace(/^\uFEFF/, '');
  const tag = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE svg[^>[]*>\s*)?<svg\b([^>]*)>/.exec(head)?.[1];
  if (tag === undefined) return undefined;
  const length = (name: string) => Number(new RegExp(`\\s${name}="([\\d.]+)(?:px)?"`).exec(tag)?.[1] ?? 0);
  const box = /\sviewBox="\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*"/.exec(tag);
  const size = length('width') > 0 && length('height') > 0 ? [length('width'), length('height')] : [Number(box?.[1] ?? 0), Number(box?.[2] ?? 0)];
  return sized('svg', Math.round(size[0] ?? 0) || 0, Math.round(size[1] ?? 0) || 0);
}
