import { m } from "~/messages/compiled/messages";
import { sayWhen } from "~/platform/dates";
import {
  type Canvas,
  closeCanvas,
  drawCurves,
  drawQrCode,
  type Line,
  openCanvas,
  page,
  writeLines,
} from "./certificate-canvas.server";
import { type Voice, widthInEms } from "./certificate-fonts.server";
import { formatCertificateNumber } from "./certificate-number";
import { certificateOrnament } from "./certificate-ornament";
import { fitText, type Setting } from "./fit-text";

/** What a certificate prints: the names as they were when it was issued, and its public page. */
export type PrintedCertificate = {
  number: string;
  holderName: string;
  courseTitle: string;
  courseCode: string;
  issuedAt: Date;
  expiresAt: Date | null;
  issuerName: string;
  locale: "en" | "de";
  verifyUrl: string;
  /** 0 to 100, or null where the course gives none. */
  grade?: number | null;
  /** The zone whose calendar the printed dates follow; UTC unless given. */
  timeZone?: string;
};

type Fact = { label: string; value: string };

const ink = "#211f1c";
const muted = "#5f5a52";
const accent = "#413ca6";
const rule = "#d9d4cb";
const ornamentTint = "#d5d3f0";

const left = 68;
const right = page.width - left;
const factsTop = 446;
const qrSize = 86;
const columnWidth = 142;

const nameSettings: [Setting, ...Setting[]] = [
  { lines: 1, largest: 58, smallest: 42 },
  { lines: 2, largest: 44, smallest: 30 },
  { lines: 3, largest: 30, smallest: 20 },
];
const valueSettings: [Setting, ...Setting[]] = [{ lines: 1, largest: 12, smallest: 6 }];
const addressSettings: [Setting, ...Setting[]] = [
  { lines: 1, largest: 9.5, smallest: 8 },
  { lines: 2, largest: 8, smallest: 5 },
];
const issuerSettings: [Setting, ...Setting[]] = [{ lines: 1, largest: 13, smallest: 8 }];
const titleSettings: [Setting, ...Setting[]] = [
  { lines: 1, largest: 25, smallest: 21 },
  { lines: 2, largest: 22, smallest: 16 },
  { lines: 3, largest: 16, smallest: 12 },
];

/**
 * Renders a certificate as a PDF of one A4 page, in the given language, with its fonts embedded and its text
 * tagged and extractable. The same certificate gives the same bytes each time.
 */
export async function renderCertificatePdf(certificate: PrintedCertificate): Promise<Buffer> {
  const { locale } = certificate;
  const shown = {
    ...certificate,
    issuerName: tidy(certificate.issuerName),
    holderName: tidy(certificate.holderName),
    courseTitle: tidy(certificate.courseTitle),
  };
  const title = m.certificates_pdf_title({}, { locale });
  const canvas = openCanvas({
    title: m.certificates_pdf_document_title(
      { name: shown.holderName, course: shown.courseTitle },
      { locale },
    ),
    author: shown.issuerName,
    subject: title,
    keywords: formatCertificateNumber(shown.number),
    locale,
    createdAt: shown.issuedAt,
  });
  drawOrnament(canvas, shown.number);
  const issuer = block(shown.issuerName, "strong", 480, issuerSettings, ink, 1);
  writeLines(canvas, "P", issuer.linesFrom(69));
  writeStatement(canvas, shown, title);
  writeFacts(canvas, shown);
  writeVerification(canvas, shown);
  return closeCanvas(canvas);
}

/** Names arrive as people typed them: composed letters, single spaces, nothing that cannot be printed. */
function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

function drawOrnament(canvas: Canvas, number: string): void {
  const curves = certificateOrnament(number, { centre: [page.width - 34, 18], radius: 238, sheet: page });
  drawCurves(canvas, curves, ornamentTint, 0.35);
}

function writeStatement(canvas: Canvas, certificate: PrintedCertificate, title: string): void {
  const { locale } = certificate;
  const name = block(certificate.holderName, "name", 620, nameSettings, ink, 1.12);
  const course = block(certificate.courseTitle, "text", 600, titleSettings, ink, 1.3);
  const said = m.certificates_pdf_has_completed({}, { locale });
  const top = Math.max(132, 268 - (name.height + course.height + 88) / 2);
  writeLines(canvas, "H1", [
    { text: title, voice: "strong", size: 15, colour: accent, x: left, baseline: top },
  ]);
  const nameTop = top + 24;
  writeLines(canvas, "P", name.linesFrom(nameTop));
  const saidAt = nameTop + name.height + 44;
  writeLines(canvas, "P", [
    { text: said, voice: "text", size: 13, colour: muted, x: left, baseline: saidAt },
  ]);
  writeLines(canvas, "P", course.linesFrom(saidAt + 12));
}

/** Sets a text into a block of lines, whose top edge is decided later. */
function block(
  text: string,
  voice: Voice,
  width: number,
  settings: [Setting, ...Setting[]],
  colour: string,
  leading: number,
) {
  const { size, lines } = fitText(text, width, settings, (part) => widthInEms(part, voice));
  const linesFrom = (top: number) =>
    lines.map(
      (line, index): Line => ({
        text: line,
        voice,
        size,
        colour,
        x: left,
        baseline: top + size + index * size * leading,
      }),
    );
  return { height: size + (lines.length - 1) * size * leading, linesFrom };
}

function writeFacts(canvas: Canvas, certificate: PrintedCertificate): void {
  const { locale, issuedAt, expiresAt, grade, timeZone = "UTC" } = certificate;
  const day = (date: Date) => sayWhen(date, { timeZone, locale, now: issuedAt }, "date");
  const neverExpires = m.certificates_pdf_never_expires({}, { locale });
  const facts: Fact[] = [
    { label: m.certificates_pdf_course({}, { locale }), value: certificate.courseCode },
    { label: m.certificates_pdf_issued({}, { locale }), value: day(issuedAt) },
    {
      label: m.certificates_pdf_expires({}, { locale }),
      value: expiresAt === null ? neverExpires : day(expiresAt),
    },
  ];
  if (typeof grade === "number") {
    const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(grade);
    const value = m.certificates_pdf_grade_percent({ percent }, { locale });
    facts.push({ label: m.certificates_pdf_grade({}, { locale }), value });
  }
  drawCurves(
    canvas,
    [
      [
        [left, factsTop],
        [right, factsTop],
      ],
    ],
    rule,
    0.6,
  );
  facts.forEach((fact, column) => {
    writeFact(canvas, fact, { x: left + column * columnWidth, top: factsTop + 24, width: columnWidth - 14 });
  });
}

function writeVerification(canvas: Canvas, certificate: PrintedCertificate): void {
  const { locale, number, verifyUrl } = certificate;
  const top = factsTop + 72;
  const numberLabel = m.certificates_pdf_number({}, { locale });
  const printedNumber = { label: numberLabel, value: formatCertificateNumber(number) };
  writeFact(canvas, printedNumber, { x: left, top, width: 2 * columnWidth - 14 });
  const address = {
    label: m.certificates_pdf_verify({}, { locale }),
    value: verifyUrl.replace(/^https?:\/\//, ""),
  };
  const x = left + 2 * columnWidth;
  writeFact(canvas, address, { x, top, width: right - qrSize - 24 - x }, addressSettings, "text");
  drawQrCode(canvas, verifyUrl, {
    x: right - qrSize,
    y: factsTop + 16,
    size: qrSize,
    colour: ink,
    description: m.certificates_pdf_verify_code({ url: verifyUrl }, { locale }),
  });
}

/** Writes a small label and below it what it labels. */
function writeFact(
  canvas: Canvas,
  { label, value }: Fact,
  { x, top, width }: { x: number; top: number; width: number },
  settings = valueSettings,
  voice: Voice = "strong",
): void {
  const { size, lines } = fitText(value, width, settings, (part) => widthInEms(part, voice));
  writeLines(canvas, "P", [
    { text: label, voice: "text", size: 9, colour: muted, x, baseline: top },
    ...lines.map(
      (text, index): Line => ({
        text,
        voice,
        size,
        colour: ink,
        x,
        baseline: top + 17 + index * size * 1.25,
      }),
    ),
  ]);
}
