/**
 * The picture file that a person's record names: a plain name in the folder of pictures, or null. An address or a path to
 * elsewhere is none; nothing is fetched for it.
 */
export function photoFile(photo: string | null): string | null {
  const name = photo?.trim() ?? '';
  return pictureName.test(name) ? name : null;
}

const pictureName = /^[^./\\:\p{Cc}][^/\\:\p{Cc}]{0,199}\.(?:png|jpe?g|webp)$/iu;
