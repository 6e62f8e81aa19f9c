import './portrait.css';
import { useState } from 'react';

/** A person's face beside their name, which says who it is. Nothing where there is no picture, or it can't be drawn. */
export function Portrait({ file }: { readonly file: string | null }) {
  const [broken, setBroken] = useState<string | null>(null);
  if (file === null || broken === file) return null;
  return (
    <img
      className="portrait"
      src={`media/${encodeURIComponent(file)}`}
      alt=""
      decoding="async"
      onError={() => setBroken(file)}
    />
  );
}
