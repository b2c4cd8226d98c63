const address = /(https?:\/\/[^\s<>"]+)/;

/** A mail's text as it was sent, with the addresses in it as links. */
export function MailText({ text }: { text: string }) {
  return (
    <pre className="rounded-lg border border-line bg-surface p-4 font-sans text-sm break-words whitespace-pre-wrap">
      {text.split(address).map((piece, index) =>
        index % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text keep their places
          <a key={`${index} ${piece}`} href={piece} className="break-all text-accent-ink underline">
            {piece}
          </a>
        ) : (
          piece
        ),
      )}
    </pre>
  );
}
