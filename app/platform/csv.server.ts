import { pipeline, Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { download } from "./download.server";
import { log } from "./log.server";

export interface CsvColumn {
  key: string;
  header: string;
}

/**
 * Rows as a file to download, sent while they are read: whatever their number, a few are in memory, and a slow reader
 * slows the reading. A value that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or
 * a carriage return) gets an apostrophe before it. The file begins with a byte order mark, so that spreadsheets read
 * it as UTF-8.
 */
export function csvDownload(
  fileName: string,
  columns: readonly CsvColumn[],
  rows: AsyncIterable<Record<string, string | number | Date | null>>,
): Response {
  const csv = stringify({
    header: true,
    bom: true,
    columns: [...columns],
    escape_formulas: true,
    record_delimiter: "windows",
    cast: { date: (date) => date.toISOString() },
  });
  pipeline(Readable.from(rows), csv, (error) => {
    // Whoever stops a download ends it early; everything else is a fault.
    if (error && error.code !== "ERR_STREAM_PREMATURE_CLOSE")
      log().error({ err: error, fileName }, "csv export");
  });
  return download(fileName, "text/csv; charset=utf-8", csv);
}
