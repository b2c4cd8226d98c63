// Makes the demo company's PDF files: a page to print and a set of slides. Run: node scripts/demo-documents.mjs
import { createWriteStream } from "node:fs";
import { createRequire } from "node:module";
import { finished } from "node:stream/promises";
import PDFDocument from "pdfkit";
import { checklist, slides } from "./demo-media/documents.mjs";

const folder = new URL("../app/demo/assets/", import.meta.url);
const { resolve } = createRequire(import.meta.url);
const fonts = {
  plain: resolve("@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf"),
  bold: resolve("@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf"),
};
const ink = "#1f2937";
const accent = "#1d4ed8";
const pale = "#dbe4f5";

/**
 * @param {string} name
 * @param {{ title: string, size: [number, number], margin: number }} page
 * @param {(pdf: PDFKit.PDFDocument) => void} draw
 */
async function make(name, { title, size, margin }, draw) {
  // The same input gives the same bytes: the date is not that of the day on which it is made.
  const info = { Title: title, Author: "Halden & Moor", CreationDate: new Date("2026-01-05T09:00:00Z") };
  const pdf = new PDFDocument({ size, margin, info, lang: "en", displayTitle: true, autoFirstPage: false });
  for (const [font, file] of Object.entries(fonts)) pdf.registerFont(font, file);
  const file = createWriteStream(new URL(name, folder));
  pdf.pipe(file);
  draw(pdf);
  pdf.end();
  await finished(file);
  console.log(name);
}

await make(checklist.file, { title: checklist.title, size: [595.28, 841.89], margin: 56 }, (pdf) => {
  pdf.addPage();
  pdf.font("bold").fontSize(26).fillColor(ink).text(checklist.title);
  pdf.moveDown(0.3).font("plain").fontSize(12).text(checklist.introduction);
  for (const { step, questions } of checklist.steps) {
    pdf.moveDown(1).font("bold").fontSize(14).fillColor(accent).text(step);
    pdf.moveDown(0.3).font("plain").fontSize(11.5).fillColor(ink);
    for (const question of questions) {
      const { x, y } = pdf;
      pdf
        .roundedRect(x, y + 3, 10, 10, 2)
        .lineWidth(1)
        .stroke(ink);
      pdf.text(question, x + 20, y);
      pdf.x = x;
      pdf.moveDown(0.25);
    }
  }
  pdf.moveDown(1.2).font("bold").fontSize(14).fillColor(accent).text(checklist.threeTitle);
  for (const number of [1, 2, 3]) {
    pdf.moveDown(1.1);
    const { x, y } = pdf;
    pdf
      .font("plain")
      .fontSize(12)
      .fillColor(ink)
      .text(`${number}`, x, y - 12);
    pdf
      .moveTo(x + 20, y + 4)
      .lineTo(539, y + 4)
      .lineWidth(0.8)
      .stroke(ink);
    pdf.x = x;
  }
});

await make(slides.file, { title: slides.title, size: [960, 540], margin: 72 }, (pdf) => {
  for (const [index, slide] of slides.slides.entries()) {
    pdf.addPage();
    pdf.rect(0, 0, 14, 540).fill(accent);
    pdf.font("bold").fontSize(40).fillColor(ink).text(slide.title, 72, 64, { width: 816 });
    pdf.moveDown(0.4).font("plain").fontSize(22);
    for (const line of slide.lines) pdf.text(line, { width: slide.bars ? 420 : 816, paragraphGap: 10 });
    if (slide.bars) drawBars(pdf, slide.bars);
    pdf.font("plain").fontSize(13).fillColor("#6b7280");
    pdf.text(`${slides.title}  ·  ${index + 1} of ${slides.slides.length}`, 72, 480, { lineBreak: false });
  }
});

/**
 * @param {PDFKit.PDFDocument} pdf
 * @param {readonly { label: string, value: number }[]} bars values from -1 to 1, around the line in the middle
 */
function drawBars(pdf, bars) {
  const width = 340 / bars.length;
  pdf.moveTo(540, 290).lineTo(888, 290).lineWidth(1.5).stroke(ink);
  for (const [index, { label, value }] of bars.entries()) {
    const x = 544 + index * width;
    const height = Math.abs(value) * 110;
    pdf.rect(x, value > 0 ? 290 - height : 290, width - 12, height).fillAndStroke(pale, accent);
    pdf
      .font("plain")
      .fontSize(13)
      .fillColor(ink)
      .text(label, x - 4, 415, { width: width - 4, align: "center" });
  }
}
