import { useTexts } from '../../store/hooks.ts';

/** With the one type of lead that the board is about, where it is about one. */
export function WaitingTitle({ leadType }: { readonly leadType: string | null }) {
  const { title } = useTexts().waiting;
  if (leadType === null) return title;
  return (
    <>
      {title} <bdi className="soft">{leadType}</bdi>
    </>
  );
}
