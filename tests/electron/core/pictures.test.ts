import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { largestPictureBytes, loadPicture } from '../../../electron/core/pictures.ts';
import { tempDir } from '../../fakes/temp-dir.ts';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]);
const webp = Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1');

/** A folder with a config in it, and beside the folder what nobody may get. */
function home() {
  const dir = tempDir();
  const folder = join(dir, 'office');
  mkdirSync(join(folder, 'pictures'), { recursive: true });
  writeFileSync(join(folder, 'config.json'), '{}');
  writeFileSync(join(folder, 'hike.png'), png);
  writeFileSync(join(folder, 'pictures', 'ida.jpg'), jpeg);
  writeFileSync(join(dir, 'secret.png'), png);
  mkdirSync(join(dir, 'office-too'));
  writeFileSync(join(dir, 'office-too', 'secret.png'), png);
  return { dir, folder };
}

const fault = async (folder: string, name: string) => {
  const loaded = await loadPicture(folder, name);
  return loaded.ok ? null : loaded.fault;
};

describe('a picture', () => {
  it('comes from beside the config or from its folder of pictures, with what it is by its own bytes', async () => {
    const { folder } = home();
    expect(await loadPicture(folder, 'hike.png')).toMatchObject({ ok: true, picture: { contentType: 'image/png' } });
    expect(await loadPicture(folder, 'ida.jpg')).toMatchObject({ ok: true, picture: { contentType: 'image/jpeg' } });
    writeFileSync(join(folder, 'sea.png'), webp);
    expect(await loadPicture(folder, 'sea.png')).toMatchObject({ ok: true, picture: { contentType: 'image/webp' } });
  });

  it.each([
    '../secret.png',
    '..\\secret.png',
    'pictures/../../secret.png',
    '../office-too/secret.png',
    '/etc/hostname',
    'C:\\secret.png',
    '..',
    '.',
    '',
    '.hidden.png',
    'hike.png\0.jpg',
    'https://example.test/ida.png',
  ])('is never one by the name %j', async (name) => {
    const { dir, folder } = home();
    writeFileSync(join(dir, 'office', '.hidden.png'), png);
    expect(await fault(folder, name)).toBe('missing');
  });

  it('is not reached over a link that leads out of the folder, nor over a folder that is one', async () => {
    const { dir, folder } = home();
    symlinkSync(join(dir, 'secret.png'), join(folder, 'link.png'));
    symlinkSync(join(folder, 'gone.png'), join(folder, 'dangling.png'));
    expect(await fault(folder, 'link.png')).toBe('missing');
    expect(await fault(folder, 'dangling.png')).toBe('missing');
    const other = join(dir, 'other');
    mkdirSync(other);
    symlinkSync(join(dir, 'office-too'), join(other, 'pictures'));
    expect(await fault(other, 'secret.png')).toBe('missing');
  });

  it('may be a link within the folder', async () => {
    const { folder } = home();
    symlinkSync(join(folder, 'pictures', 'ida.jpg'), join(folder, 'again.jpg'));
    expect(await fault(folder, 'again.jpg')).toBeNull();
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a drawing that may hold one', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['an animation', 'GIF89a'],
    ['nothing', ''],
    ['a sound', 'RIFF\0\0\0\0WAVEfmt '],
  ])('is not %s under the name of one', async (_, content) => {
    const { folder } = home();
    writeFileSync(join(folder, 'fake.png'), content, 'latin1');
    expect(await fault(folder, 'fake.png')).toBe('noPicture');
  });

  it('is of 5 MB at most', async () => {
    const { folder } = home();
    writeFileSync(join(folder, 'large.png'), Buffer.concat([png, Buffer.alloc(largestPictureBytes - png.length)]));
    expect(await fault(folder, 'large.png')).toBeNull();
    writeFileSync(join(folder, 'larger.png'), Buffer.concat([png, Buffer.alloc(largestPictureBytes)]));
    expect(await fault(folder, 'larger.png')).toBe('tooLarge');
  });

  it('is a file', async () => {
    const { folder } = home();
    expect(await fault(folder, 'pictures')).toBe('missing');
  });
});
