/** One pure function a version: `migrations[1]` takes a document of version 1 to version 2. None is needed yet. */
type Document = { readonly [key: string]: unknown };

const migrations: Readonly<Record<number, (document: Document) => Document>> = {};

/** Takes an older document to the newest version, step by step. A document it does not know is returned as it is. */
export function migrate(document: Document): Document {
  const step = typeof document['version'] === 'number' ? migrations[document['version']] : undefined;
  return step ? migrate(step(document)) : document;
}
