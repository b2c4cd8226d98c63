import { m } from "~/messages/compiled/messages";

/** Why a photo was not taken. */
export type PhotoProblem =
  | "missing"
  | "too-many"
  | "unreadable"
  | "too-large"
  | "too-many-pixels"
  | "wrong-type"
  | "no-room";

/** @param megabytes the most that a photo may have */
export function photoProblemWords(problem: PhotoProblem, megabytes: number): string {
  const words: Record<PhotoProblem, () => string> = {
    missing: m.profile_photo_missing,
    "too-many": m.profile_photo_too_many,
    unreadable: m.profile_photo_unreadable,
    "too-large": () => m.profile_photo_too_large({ megabytes }),
    "too-many-pixels": m.profile_photo_too_many_pixels,
    "wrong-type": m.profile_photo_wrong_type,
    "no-room": m.profile_photo_no_room,
  };
  return words[problem]();
}

const words: Record<string, () => string> = {
  "first-name-missing": m.profile_first_name_missing,
  "last-name-missing": m.profile_last_name_missing,
  "too-long": m.profile_too_long,
  "too-many": m.profile_too_many_rows,
  "phone-wrong": m.profile_phone_wrong,
  "phone-country-missing": m.profile_phone_country_missing,
  "phone-elsewhere": m.profile_phone_elsewhere,
  "years-wrong": m.profile_years_wrong,
  "year-wrong": m.profile_year_wrong,
  "degree-missing": m.profile_degree_missing,
  "institution-missing": m.profile_institution_missing,
  "certification-missing": m.profile_certification_missing,
  "issuer-missing": m.profile_issuer_missing,
  "link-malformed": m.profile_link_malformed,
  "link-elsewhere": m.profile_link_elsewhere,
};

/** A field's problem codes as sentences. */
export function fieldErrors(codes: string[] | undefined): string[] {
  return (codes ?? []).map((code) => words[code]?.() ?? m.profile_field_wrong());
}
