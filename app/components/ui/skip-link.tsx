/** The first stop of the keyboard: jumps over the navigation to the element with this id. */
export function SkipLink({ to, children }: { to: string; children: string }) {
  return (
    <a
      href={`#${to}`}
      className="fixed start-2 top-2 z-50 -translate-y-20 rounded bg-accent px-4 py-2 text-sm font-medium text-on-accent focus:translate-y-0"
    >
      {children}
    </a>
  );
}
