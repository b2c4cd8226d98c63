import { unzipSync, zipSync } from "fflate";
import sharp from "sharp";
import { afterAll, expect } from "vitest";
import {
  aCourseOfEverything,
  aTextStorage,
  authored,
  broughtIn,
} from "../../../../tests/support/course-text-factories";
import { test } from "../../../../tests/support/database";
import { exportCourseText } from "./export-course-text.server";

const { folder, storage, remove } = await aTextStorage();
afterAll(remove);

test("a photo of an archive is kept without where it was taken, and found again when it comes once more", async ({
  db,
}) => {
  const everything = await aCourseOfEverything(db, folder);
  const files = unzipSync(await exportCourseText(db, storage, everything));
  const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: "teal" } })
    .jpeg({ quality: 70 })
    .withExif({ IFD3: { GPSLatitude: "51/1 30/1 0/1" } })
    .toBuffer();
  const lesson = "001-basics/005-the-text-lesson.md";
  files["files/photo.jpeg"] = photo;
  files[lesson] = Buffer.concat([Buffer.from(files[lesson] ?? []), Buffer.from("![It](files/photo.jpeg)\n")]);
  const archive = Buffer.from(zipSync(files));
  const { viewer, code, courseId } = everything;
  const photos = () =>
    db
      .selectFrom("courseFiles as c")
      .innerJoin("files as f", "f.id", "c.fileId")
      .select("f.sha256")
      .where("c.courseId", "=", courseId)
      .where("f.name", "=", "photo.jpg")
      .execute();
  for (const _ of ["once", "twice"]) {
    await broughtIn(db, storage, { viewer, code, archive });
    expect(await photos()).toHaveLength(1);
  }
  const kept = unzipSync(await exportCourseText(db, storage, await authored(db, viewer, code)))[
    "files/photo.jpg"
  ];
  expect((await sharp(kept).metadata()).exif).toBeUndefined();
});
