import { m } from "~/messages/compiled/messages";

/** What the links between the pages of a list say; the label names what is listed. */
export function pageWords(label: string) {
  return {
    label,
    previous: m.catalog_page_previous(),
    next: m.catalog_page_next(),
    page: (number: number) => m.catalog_page_number({ number }),
  };
}
