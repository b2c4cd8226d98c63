import Award from "lucide-react/icons/award";
import { ButtonLink } from "~/components/ui/button";
import { Callout } from "~/components/ui/callout";
import { EmptyState } from "~/components/ui/empty-state";
import { TextLink } from "~/components/ui/link";
import { m } from "~/messages/compiled/messages";
import { Specimen } from "./specimen";

export function Messages() {
  return (
    <Specimen id="messages" title={m.styleguide_messages()}>
      {() => (
        <>
          <Callout meaning="done" title={m.styleguide_saved()}>
            <p>{m.styleguide_saved_text()}</p>
          </Callout>
          <Callout meaning="soon" title={m.styleguide_due()}>
            <p>{m.styleguide_due_text()}</p>
          </Callout>
          <Callout meaning="overdue" title={m.styleguide_late()}>
            <p>{m.styleguide_late_text()}</p>
          </Callout>
          <Callout meaning="info" title={m.styleguide_note()}>
            <p>{m.styleguide_note_text()}</p>
          </Callout>
          <EmptyState
            icon={Award}
            title={m.styleguide_nothing_title()}
            action={<ButtonLink to="/courses">{m.styleguide_browse()}</ButtonLink>}
          >
            {m.styleguide_nothing_text()}
          </EmptyState>
          <p className="text-sm">
            <TextLink to="/styleguide/missing">{m.styleguide_error_page_missing()}</TextLink>
          </p>
        </>
      )}
    </Specimen>
  );
}
