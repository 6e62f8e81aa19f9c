/** The one page to look through the gallery with: every picture by board and state, at the size that is chosen. */

export type Picture = { readonly scene: string; readonly size: string; readonly file: string };

const style = `
  :root { color-scheme: dark; font: 16px/1.4 system-ui, sans-serif; background: #1b1e22; color: #f4f6f8; }
  body { margin: 2rem; }
  nav { position: sticky; top: 0; padding: 0.75rem 0; background: #1b1e22; }
  nav a { margin-right: 1rem; color: #9ecbff; }
  section { scroll-margin-top: 4rem; }
  ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(26rem, 1fr)); gap: 1.5rem; padding: 0; list-style: none; }
  img { display: block; width: 100%; height: auto; background: #000; }
  a { color: inherit; }
`;

/** HTML with a section for each board: a scene is called by its board, then by its state. Files are beside the page. */
export function galleryIndex(pictures: readonly Picture[]): string {
  const boards = [...new Set(pictures.map(boardOf))];
  const links = boards.map((board) => `<a href="#${attribute(board)}">${text(board)}</a>`);
  const sections = boards.map((board) =>
    section(
      board,
      pictures.filter((picture) => boardOf(picture) === board),
    ),
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Gallery</title>
<style>${style}</style>
<h1>Gallery</h1>
<p>${pictures.length} pictures of ${new Set(pictures.map(({ scene }) => scene)).size} scenes.</p>
<nav>${links.join('')}</nav>
${sections.join('\n')}
</html>
`;
}

function boardOf({ scene }: Picture): string {
  return scene.split('.')[0] ?? scene;
}

function section(board: string, pictures: readonly Picture[]): string {
  const items = pictures.map(
    ({ scene, size, file }) =>
      `<li><a href="${attribute(file)}"><img loading="lazy" src="${attribute(file)}" alt="${attribute(`${scene} at ${size}`)}"></a>${text(scene)}, ${text(size)}</li>`,
  );
  return `<section id="${attribute(board)}"><h2>${text(board)}</h2><ul>${items.join('\n')}</ul></section>`;
}

function text(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function attribute(words: string): string {
  return text(words).replaceAll('"', '&quot;');
}
