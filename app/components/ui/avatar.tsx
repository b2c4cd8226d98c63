import { classes } from "./classes";

const sizes = {
  small: "size-7 text-xs",
  medium: "size-9 text-sm",
  large: "size-14 text-lg",
  huge: "size-28 text-3xl",
};

/** The first letters of the first and the last word of a name: "Ana María Ruiz" gives "AR". */
export function initials(name: string) {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? "")][0]?.toLocaleUpperCase() ?? "").join("");
}

export interface AvatarProps {
  name: string;
  /** The picture, else the initials are shown. */
  src?: string | null;
  size?: keyof typeof sizes;
  className?: string;
}

/** A person's picture or initials. The name itself stands beside it, so this is silent to screen readers. */
export function Avatar({ name, src, size = "medium", className }: AvatarProps) {
  const look = classes("inline-grid shrink-0 place-items-center rounded-full", sizes[size], className);
  if (src) return <img src={src} alt="" className={classes(look, "object-cover")} loading="lazy" />;
  return (
    <span aria-hidden className={classes(look, "bg-accent-soft font-semibold text-accent-ink select-none")}>
      {initials(name)}
    </span>
  );
}
