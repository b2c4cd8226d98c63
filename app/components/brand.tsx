import { m } from "~/messages/compiled/messages";

/** The product's mark and name. */
export function Brand() {
  return (
    <span className="inline-flex items-center gap-2 text-base font-semibold tracking-tight text-ink">
      <svg aria-hidden viewBox="0 0 32 32" className="size-7 shrink-0">
        <rect width="32" height="32" rx="8" className="fill-accent" />
        <path
          d="M7 10c6 0 9 2 10.500 6C19 12.500 22 11 26 11c-2 7-5.500 11.500-11 12.500 1-4-1.500-9.500-8-13.500z"
          className="fill-on-accent"
        />
      </svg>
      <span className="max-[23rem]:sr-only">{m.app_name()}</span>
    </span>
  );
}
