import { Link } from "@remix-run/react";
import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import ChevronsUpDown from "lucide-react/icons/chevrons-up-down";
import type { ReactNode } from "react";
import { classes } from "./classes";

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Names the row: its header cell, and its title on phones. One column at most. */
  rowHeader?: boolean;
  /** Figures stand at the end. */
  numeric?: boolean;
  /** Its header is only read aloud, where what stands in the cells says enough: buttons. */
  headerHidden?: boolean;
  /** The address that sorts by this column, and how it is sorted now. */
  sort?: { href: string; direction?: "ascending" | "descending" | undefined };
}

export interface TableProps<Row> {
  /** Names the table to screen readers. */
  caption: string;
  columns: ReadonlyArray<Column<Row>>;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/* Browsers forget what a table's parts are once they are laid out as a list; the roles remind them. */
const roles = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  columnHeader: { role: "columnheader" },
  rowHeader: { role: "rowheader" },
  cell: { role: "cell" },
};

function SortLink({ header, sort }: { header: string; sort: NonNullable<Column<never>["sort"]> }) {
  const Icon =
    sort.direction === "ascending" ? ArrowUp : sort.direction === "descending" ? ArrowDown : ChevronsUpDown;
  return (
    <Link
      to={sort.href}
      preventScrollReset
      className="inline-flex items-center gap-1.5 rounded-sm py-1 text-inherit no-underline hover:text-ink max-md:rounded-full max-md:border max-md:border-line-strong max-md:px-3"
    >
      {header}
      <Icon aria-hidden className="size-3.5 shrink-0" />
    </Link>
  );
}

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  return (
    <th
      {...roles.columnHeader}
      scope="col"
      aria-sort={column.sort?.direction}
      className={classes(
        "sticky top-14 z-10 lg:top-0 border-b border-line bg-sunken px-4 py-2 text-start font-medium whitespace-nowrap text-ink-muted first:rounded-ss-lg last:rounded-se-lg max-md:static max-md:border-none max-md:bg-transparent max-md:p-0",
        column.numeric && "md:text-end",
        !column.sort && "max-md:sr-only",
      )}
    >
      {column.sort ? (
        <SortLink header={column.header} sort={column.sort} />
      ) : (
        <span className={column.headerHidden ? "sr-only" : undefined}>{column.header}</span>
      )}
    </th>
  );
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const className = classes(
    "border-line px-4 py-3 text-start align-top group-not-last/row:border-b max-md:flex max-md:items-baseline max-md:justify-between max-md:gap-4 max-md:border-none max-md:px-0 max-md:py-1",
    column.numeric && "tabular-nums md:text-end",
    column.rowHeader ? "font-medium max-md:text-base" : "font-normal",
  );
  if (column.rowHeader) {
    return (
      <th {...roles.rowHeader} scope="row" className={className}>
        <span className="min-w-0 max-md:wrap-anywhere">{column.cell(row)}</span>
      </th>
    );
  }
  return (
    <td {...roles.cell} className={className}>
      {column.headerHidden ? null : (
        <span aria-hidden className="text-ink-muted md:hidden">
          {column.header}
        </span>
      )}
      <span className="max-md:text-end max-md:wrap-anywhere">{column.cell(row)}</span>
    </td>
  );
}

/**
 * Rows and columns, the header in sight while scrolling; on phones each row is a small list in which
 * every value says what it is, and the columns that sort stand above as links.
 */
export function Table<Row>({ caption, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <table
      {...roles.table}
      className="w-full border-separate border-spacing-0 text-sm max-md:block md:rounded-lg md:border md:border-line md:bg-surface"
    >
      <caption className="sr-only">{caption}</caption>
      <thead {...roles.group} className="max-md:mb-3 max-md:block">
        <tr {...roles.row} className="max-md:flex max-md:flex-wrap max-md:gap-2">
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody {...roles.group} className="max-md:block max-md:space-y-3">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            {...roles.row}
            className="group/row max-md:block max-md:rounded-lg max-md:border max-md:border-line max-md:bg-surface max-md:px-4 max-md:py-3"
          >
            {columns.map((column) => (
              <BodyCell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
