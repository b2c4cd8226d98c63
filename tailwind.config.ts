import type { Config } from "tailwindcss";
import plugin from "tailwindcss/plugin";

/** The colours of one theme, by the part that they play. */
export type Palette = Record<keyof typeof light, string>;

/** Neutral greys with a hint of warmth, one accent, and four meanings, on light ground. */
export const light = {
  canvas: "#faf9f7",
  surface: "#ffffff",
  sunken: "#f3f1ed",
  raised: "#ffffff",
  line: "#e4e0d9",
  "line-strong": "#878076",
  ink: "#211f1c",
  "ink-muted": "#5f5a52",
  accent: "#4540ad",
  "accent-hover": "#37338f",
  "accent-ink": "#413ca6",
  "accent-soft": "#eeedf9",
  "on-accent": "#ffffff",
  danger: "#b3261e",
  "danger-hover": "#93190f",
  "on-danger": "#ffffff",
  done: "#1a6134",
  "done-soft": "#e5f3e8",
  soon: "#764603",
  "soon-soft": "#fbf0d6",
  overdue: "#9e1f18",
  "overdue-soft": "#fceae7",
  info: "#0c5674",
  "info-soft": "#e3f1f7",
  focus: "#4f49d6",
  shade: "rgb(33 31 28 / 0.08)",
  veil: "rgb(33 31 28 / 0.45)",
};

/** The same parts on dark ground. */
export const dark: Palette = {
  canvas: "#171614",
  surface: "#1f1e1b",
  sunken: "#282622",
  raised: "#2a2824",
  line: "#393630",
  "line-strong": "#827b70",
  ink: "#f1eee8",
  "ink-muted": "#b3ada2",
  accent: "#6762d6",
  "accent-hover": "#5954c4",
  "accent-ink": "#b6b4f8",
  "accent-soft": "#2d2b48",
  "on-accent": "#ffffff",
  danger: "#c8463e",
  "danger-hover": "#a9362e",
  "on-danger": "#ffffff",
  done: "#8fd3a3",
  "done-soft": "#1b3224",
  soon: "#eec274",
  "soon-soft": "#3a2d12",
  overdue: "#f5a79f",
  "overdue-soft": "#43211d",
  info: "#8fcbe6",
  "info-soft": "#17323e",
  focus: "#b6b4ff",
  shade: "rgb(0 0 0 / 0.4)",
  veil: "rgb(0 0 0 / 0.6)",
};

const variables = (palette: Palette) =>
  Object.fromEntries(Object.entries(palette).map(([part, value]) => [`--${part}`, value]));

const colors = Object.fromEntries(Object.keys(light).map((part) => [part, `var(--${part})`]));

/**
 * A theme belongs to the nearest `data-theme`, so that a page can show both side by side; "system"
 * follows what the device asks for.
 */
const themes = plugin(({ addBase }) => {
  addBase({
    ":root, [data-theme=light], [data-theme=system]": { "color-scheme": "light", ...variables(light) },
    "[data-theme=dark]": { "color-scheme": "dark", ...variables(dark) },
    "@media (prefers-color-scheme: dark)": {
      ":root:not([data-theme]), [data-theme=system]": { "color-scheme": "dark", ...variables(dark) },
    },
    "@media print": { "[data-theme]": { "color-scheme": "light", ...variables(light) } },
    "[data-theme]": { color: "var(--ink)", "background-color": "var(--canvas)" },
  });
});

export default {
  content: [],
  theme: {
    colors: { ...colors, transparent: "transparent", current: "currentColor" },
    fontFamily: {
      sans: [
        "-apple-system",
        '"Segoe UI Variable Text"',
        '"Segoe UI"',
        "Roboto",
        '"Noto Sans"',
        "Ubuntu",
        "Cantarell",
        '"Liberation Sans"',
        '"Helvetica Neue"',
        "Arial",
        "system-ui",
        "sans-serif",
      ],
      mono: ["ui-monospace", '"Cascadia Mono"', "Menlo", "Consolas", '"Liberation Mono"', "monospace"],
    },
    fontSize: {
      xs: ["0.75rem", "1rem"],
      sm: ["0.875rem", "1.25rem"],
      base: ["1rem", "1.5rem"],
      lg: ["1.125rem", "1.625rem"],
      xl: ["1.375rem", "1.75rem"],
      "2xl": ["1.75rem", "2.125rem"],
    },
    borderRadius: { sm: "0.25rem", DEFAULT: "0.375rem", lg: "0.625rem", full: "9999px" },
    boxShadow: {
      sm: "0 1px 2px var(--shade)",
      lg: "0 4px 8px -2px var(--shade), 0 16px 32px -8px var(--shade)",
    },
    transitionDuration: { DEFAULT: "120ms", slow: "180ms" },
    transitionTimingFunction: { DEFAULT: "cubic-bezier(0.2, 0, 0, 1)" },
    extend: {
      maxWidth: { measure: "68ch", form: "32rem", page: "76rem" },
      animation: {
        appear: "appear 150ms cubic-bezier(0.2, 0, 0, 1)",
        advance: "advance 8s cubic-bezier(0, 0.6, 0.2, 1) 250ms both",
      },
      keyframes: {
        appear: { from: { opacity: "0", transform: "translateY(4px)" } },
        advance: { from: { inlineSize: "0" }, to: { inlineSize: "92%" } },
      },
    },
  },
  plugins: [themes],
} satisfies Config;
