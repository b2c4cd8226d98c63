import type { CategoryProblem } from "~/domain/questions/category-form";
import { m } from "~/messages/compiled/messages";

export const categoryProblemWords: Record<CategoryProblem, () => string> = {
  "name-missing": m.questions_category_name_missing,
  "name-too-long": m.questions_category_name_long,
  "place-missing": m.questions_category_place_missing,
  "name-taken": m.questions_category_name_taken,
  conflict: m.questions_category_conflict,
  "not-empty": m.questions_category_not_empty,
  unknown: m.questions_form_unknown,
};

export const categoryNoticeWords = {
  created: m.questions_category_created,
  renamed: m.questions_category_renamed,
  deleted: m.questions_category_deleted,
};
