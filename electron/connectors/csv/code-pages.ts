/** The single-byte encodings that exports come in. Bytes below 128 are ASCII in all of them. */

/** The upper halves, 128 characters each, as the vendors' code page tables define them. */
const cp437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
const cp850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
const upperLatin1 = Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join('');
/** Five bytes are not used; they are marked here, since a file that has them is in another encoding. */
const windows1252 = `€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ${upperLatin1}`;
const c1Controls = Array.from({ length: 32 }, (_, index) => String.fromCharCode(0x80 + index)).join('');

const upperHalves = { cp437, cp850, 'windows-1252': windows1252, 'iso-8859-1': c1Controls + upperLatin1 } as const;

export type CodePage = keyof typeof upperHalves;

/** Translates bytes of a code page to UTF-8; null when one of them is none of its characters. */
export function createCodePageDecoder(codePage: CodePage): (bytes: Buffer) => Buffer | null {
  const characters = upperHalves[codePage]
    .split('')
    .map((character) => (character === '\ufffd' ? null : Buffer.from(character)));
  return (bytes) => {
    const utf8 = Buffer.allocUnsafe(bytes.length * 3);
    let length = 0;
    for (const byte of bytes) {
      if (byte < 0x80) utf8[length++] = byte;
      else {
        const character = characters[byte - 0x80];
        if (!character) return null;
        for (const part of character) utf8[length++] = part;
      }
    }
    return utf8.subarray(0, length);
  };
}
