import type { Font } from "fontkit";
import PDFDocument from "pdfkit";
import { create as createQrCode } from "qrcode";
import { fontRuns, forgetGlyphs, type Voice } from "./certificate-fonts.server";
import type { Point } from "./certificate-ornament";

declare global {
  namespace PDFKit.Mixins {
    interface PDFFont {
      registerFont(name: string, font: Font): this;
    }
  }
}

/** An A4 page across, in points. */
export const page = { width: 841.89, height: 595.28 };

export type Line = { text: string; voice: Voice; size: number; colour: string; x: number; baseline: number };

type About = {
  title: string;
  author: string;
  subject: string;
  keywords: string;
  locale: string;
  createdAt: Date;
};

/** A page under the pen: what is written is readable in order by machines and screen readers. */
export type Canvas = ReturnType<typeof openCanvas>;

/**
 * Opens a document of one page. Its bytes depend on nothing but what it is told and what is drawn, which has to
 * happen without a pause in between: documents share their fonts.
 */
export function openCanvas(about: About) {
  forgetGlyphs();
  const document = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    font: "",
    pdfVersion: "1.7",
    tagged: true,
    lang: about.locale,
    displayTitle: true,
    info: {
      Title: about.title,
      Author: about.author,
      Subject: about.subject,
      Keywords: about.keywords,
      CreationDate: about.createdAt,
    },
  });
  const content = document.struct("Document");
  document.addStructure(content);
  return { document, content };
}

/** Ends the document and returns it as a file. */
export async function closeCanvas({ document, content }: Canvas): Promise<Buffer> {
  content.end();
  document.end();
  return Buffer.concat(await document.toArray());
}

/** Writes lines that belong together as one element, such as a heading (`H1`) or a paragraph (`P`). */
export function writeLines({ document, content }: Canvas, element: "H1" | "H2" | "P", lines: Line[]): void {
  const write = () => {
    for (const line of lines) writeLine(document, line);
  };
  content.add(document.struct(element, {}, write));
}

function writeLine(document: PDFKit.PDFDocument, line: Line): void {
  let { x } = line;
  for (const run of fontRuns(line.text, line.voice)) {
    document.registerFont(run.face, run.font).font(run.face).fontSize(line.size).fillColor(line.colour);
    document.text(run.text, x, line.baseline, { lineBreak: false, baseline: "alphabetic" });
    x += document.widthOfString(run.text);
  }
}

/** Draws the QR code of an address as one vector shape, without its quiet zone, and links it. */
export function drawQrCode(canvas: Canvas, address: string, place: QrPlace): void {
  const { document, content } = canvas;
  const { x, y, size, colour, description } = place;
  const { modules } = createQrCode(address, { errorCorrectionLevel: "M" });
  const module = size / modules.size;
  const draw = () => {
    for (let row = 0; row < modules.size; row += 1) {
      for (const [from, to] of darkRuns(modules, row)) {
        document.rect(x + from * module, y + row * module, (to - from) * module, module);
      }
    }
    document.fill(colour);
  };
  content.add(document.struct("Figure", { alt: description }, draw));
  document.link(x, y, size, size, address);
}

type QrPlace = { x: number; y: number; size: number; colour: string; description: string };

function darkRuns(modules: { size: number; get(row: number, column: number): number }, row: number) {
  const runs: [from: number, to: number][] = [];
  for (let column = 0; column < modules.size; column += 1) {
    if (!modules.get(row, column)) continue;
    const last = runs.at(-1);
    if (last?.[1] === column) last[1] = column + 1;
    else runs.push([column, column + 1]);
  }
  return runs;
}

/** Draws curves that only adorn the page: machines pass over them. */
export function drawCurves({ document }: Canvas, curves: Point[][], colour: string, width: number): void {
  document.markContent("Artifact", { type: "Layout" }).lineWidth(width).strokeColor(colour);
  for (const [start, ...rest] of curves) {
    if (start === undefined) continue;
    document.moveTo(...start);
    for (const point of rest) document.lineTo(...point);
    document.stroke();
  }
  document.endMarkedContent();
}
