import { m } from "~/messages/compiled/messages";
import { ButtonLink } from "./ui/button";
import { EmptyState } from "./ui/empty-state";

/** Where a question needs a category and there is none yet. */
export function NoQuestionCategory() {
  const first = (
    <ButtonLink to="/teach/questions/categories" variant="primary">
      {m.questions_first_category()}
    </ButtonLink>
  );
  return (
    <EmptyState title={m.questions_no_category_title()} action={first}>
      {m.questions_no_category_text()}
    </EmptyState>
  );
}
