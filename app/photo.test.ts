import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { PHOTO_BYTES_MAX } from '@/domain/photo';
import { photoFrom, readPhoto } from './photo';

const plain = (width = 40, height = 20) => sharp({ create: { width, height, channels: 3, background: '#0a5566' } });
const door = () => plain().jpeg().toBuffer();
const why = async (bytes: Buffer) => {
  const read = await readPhoto(bytes);
  return 'why' in read ? read.why : 'good';
};
const photo = async (bytes: Buffer) => {
  const read = await readPhoto(bytes);
  if ('why' in read) throw new Error(read.why);
  return read;
};

/** A PNG that is a few kilobytes and claims to be so many pixels wide and high. */
function bomb(width: number, height: number): Buffer {
  const crcOf = (bytes: Buffer) => {
    let crc = ~0;
    for (const byte of bytes) {
      crc ^= byte;
      for (let n = 0; n < 8; n += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc >>> 0;
  };
  const chunk = (name: string, data: Buffer) => {
    const [head, tail] = [Buffer.alloc(4), Buffer.alloc(4)];
    const body = Buffer.concat([Buffer.from(name), data]);
    head.writeUInt32BE(data.length);
    tail.writeUInt32BE(crcOf(body));
    return Buffer.concat([head, body, tail]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(100_000));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

describe('a photo of the door', () => {
  it('is written anew, small and upright, and tells nothing of where it was taken', async () => {
    const taken = await plain(3000, 2000)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'Lis Hansen' }, IFD3: { GPSLatitude: '55/1 29/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { bytes, width, height } = await photo(taken);
    expect([width, height]).toEqual([1067, 1600]);
    const told = await sharp(bytes).metadata();
    expect(told.format).toBe('webp');
    expect([told.exif, told.xmp, told.iptc, told.icc, told.orientation].filter(Boolean)).toEqual([]);
    expect(bytes.includes('Lis Hansen')).toBe(false);
    expect(taken.includes('Lis Hansen')).toBe(true);
  });
  it('is not blown up when it is small, and what could be seen through becomes white', async () => {
    const glass = await sharp({ create: { width: 30, height: 10, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    const { bytes, width, height } = await photo(glass);
    expect([width, height]).toEqual([30, 10]);
    const [red = 0] = await sharp(bytes).raw().toBuffer();
    expect(red).toBeGreaterThan(250);
  });
  it('is refused when it is a drawing that could hold script, or no picture at all', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const gif = Buffer.from('R0lGODlhAQABAAAAACw=', 'base64');
    for (const bytes of [svg, gif, Buffer.from('%PDF-1.7'), Buffer.from('MZ'), Buffer.alloc(0), Buffer.alloc(500)])
      expect(await why(bytes)).toBe('kind');
  });
  it('is refused when it calls itself a JPEG and is something else, or is cut short', async () => {
    expect(await why(Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.from('<svg/>')]))).toBe('broken');
    const whole = await plain(800, 800).png().toBuffer();
    expect(await why(whole.subarray(0, whole.length / 2))).toBe('broken');
  });
  it('is refused when a small file unfolds into an enormous picture, and quickly', async () => {
    const begun = performance.now();
    expect(bomb(50_000, 50_000).length).toBeLessThan(5000);
    expect(await why(bomb(50_000, 50_000))).toBe('pixels');
    expect(await why(bomb(7000, 7000))).toBe('broken');
    expect(performance.now() - begun).toBeLessThan(5000);
  });
  it('is refused unopened when the file is too large', async () => {
    expect(await why(Buffer.concat([await door(), Buffer.alloc(PHOTO_BYTES_MAX)]))).toBe('bytes');
  });
});

describe('a form with a photo', () => {
  const form = (fields: Record<string, string | File>) => {
    const said = new FormData();
    for (const [name, value] of Object.entries(fields)) said.set(name, value);
    return said;
  };
  const file = async () => new File([new Uint8Array(await door())], 'min dør.jpg', { type: 'image/svg+xml' });

  it('carries it to the next step, where it is read as carefully as the first time', async () => {
    const first = await photoFrom(form({ photo: await file(), photoAlt: ' Den\u0000 røde\ndør ' }));
    expect(first).toMatchObject({ is: 'photo', alt: 'Den røde dør' });
    const kept = 'kept' in first ? (first.kept ?? '') : '';
    expect(await photoFrom(form({ photoKept: kept, photoAlt: 'Den røde dør' }))).toMatchObject({ is: 'photo' });
    expect(await photoFrom(form({ photoKept: '<svg/>', photoAlt: 'x' }))).toMatchObject({ is: 'refused', why: 'kind' });
  });
  it('asks what the photo shows, and does not lose the photo while it asks', async () => {
    const asked = await photoFrom(form({ photo: await file(), photoAlt: '  ' }));
    expect(asked).toMatchObject({ is: 'refused', why: 'alt' });
    expect('kept' in asked && asked.kept).toBeTruthy();
  });
  it('has none when none was chosen, or it was taken away again', async () => {
    expect(await photoFrom(form({ photo: new File([], ''), photoAlt: '' }))).toEqual({ is: 'none' });
    expect(await photoFrom(form({ photoKept: 'abcd', photoRemove: 'ja' }))).toEqual({ is: 'none' });
  });
});
