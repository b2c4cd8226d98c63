import { fileHref } from "~/domain/files/file-name";
import { type QuestionBody, questionBodySchema } from "~/domain/questions/question-body";
import { markdownHref } from "./text-files";

/** A picture that questions show. */
export interface BankPicture {
  fileId: string;
  name: string;
  /** In hexadecimal. */
  sha256: string;
}

const address = /(?<=\]\()\/files\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/[^\s()"<>\\]+/g;
const placed = /(?<=\]\()pictures\/[^\s()"<>\\]+/g;

/** Where a picture stands in an archive: the same bytes of the same name in the same place. */
export function picturePath({ sha256, name }: Omit<BankPicture, "fileId">): string {
  return `pictures/${sha256.slice(0, 16)}-${name}`;
}

/** What a question says, with pictures by their places in the archive. */
export function withPicturePaths(
  body: QuestionBody,
  pictures: ReadonlyMap<string, BankPicture>,
): QuestionBody {
  return replaced(body, address, (whole, id) => {
    const picture = pictures.get(id);
    return picture ? markdownHref(encodeURI(picturePath(picture))) : whole;
  });
}

/** The same with pictures by other places, as their contents say. */
export function withPlaces(body: QuestionBody, places: ReadonlyMap<string, string>): QuestionBody {
  return replaced(body, placed, (whole) => {
    const place = places.get(decoded(whole));
    return place ? markdownHref(encodeURI(place)) : whole;
  });
}

/** What a question says, with pictures by their addresses. */
export function withPictureAddresses(
  body: QuestionBody,
  pictures: ReadonlyMap<string, { fileId: string; name: string }>,
): QuestionBody {
  return replaced(body, placed, (whole) => {
    const picture = pictures.get(decoded(whole));
    return picture ? markdownHref(fileHref({ id: picture.fileId, name: picture.name })) : whole;
  });
}

/** The places of the pictures that a question shows. */
export function picturePathsIn(body: QuestionBody): string[] {
  return [...JSON.stringify(body).matchAll(placed)].map(([whole]) => decoded(whole));
}

/** The ids of the files whose addresses a question names. */
export function fileIdsIn(body: QuestionBody): string[] {
  return [...JSON.stringify(body).matchAll(address)].map(([, id = ""]) => id);
}

function replaced(
  body: QuestionBody,
  pattern: RegExp,
  by: (whole: string, group: string) => string,
): QuestionBody {
  const written = JSON.stringify(body);
  const changed = written.replace(pattern, by);
  return changed === written ? body : questionBodySchema.parse(JSON.parse(changed));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
