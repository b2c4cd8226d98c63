import { Form } from "@remix-run/react";
import { SubmitButton } from "~/components/submit-button";
import { Card } from "~/components/ui/card";
import type { PublishRefusal } from "~/domain/authoring/publishing";
import { m } from "~/messages/compiled/messages";
import { AskedOnce } from "./asked-once";
import { problemWords } from "./problem-words";
import { type UnplayableAssessment, UnplayableList } from "./unplayable-list";

export interface StateCardProps {
  state: "draft" | "published" | "archived";
  /** Why the draft cannot be published yet. */
  refusal: PublishRefusal | null;
  /** Assessments of the draft that nobody could begin. */
  unplayableAssessments: readonly UnplayableAssessment[];
  /** Of the course's pages. */
  address: string;
  hasChanges: boolean;
  hasLearners: boolean;
}

/** What learners see of the course now, and what can be done about it. */
export function StateCard({ state, refusal, hasChanges, hasLearners, ...course }: StateCardProps) {
  const canPublish = state !== "published" || hasChanges;
  return (
    <Card title={m.authoring_publish_title()}>
      <div className="space-y-4">
        <p>{stateText(state, hasChanges)}</p>
        {canPublish && refusal ? <Refusal refusal={refusal} {...course} /> : null}
        {canPublish && !refusal ? (
          <Form method="post">
            <SubmitButton name="intent" value="publish">
              {publishLabel(state)}
            </SubmitButton>
          </Form>
        ) : null}
        {state === "published" && !hasLearners ? (
          <AskedOnce
            question={m.authoring_unpublish_ask()}
            text={m.authoring_unpublish_text()}
            intent="unpublish"
          >
            {m.authoring_unpublish()}
          </AskedOnce>
        ) : null}
        {state === "published" ? (
          <AskedOnce question={m.authoring_archive_ask()} text={m.authoring_archive_text()} intent="archive">
            {m.authoring_archive()}
          </AskedOnce>
        ) : null}
      </div>
    </Card>
  );
}

function Refusal({
  refusal,
  unplayableAssessments,
  address,
}: Pick<StateCardProps, "unplayableAssessments" | "address"> & { refusal: PublishRefusal }) {
  return (
    <div className="space-y-2">
      <p className="text-ink-muted">{problemWords[refusal]()}</p>
      {refusal === "unplayable-assessment" ? (
        <UnplayableList assessments={unplayableAssessments} address={address} />
      ) : null}
    </div>
  );
}

function stateText(state: StateCardProps["state"], hasChanges: boolean): string {
  if (state === "draft") return m.authoring_publish_text_draft();
  if (state === "archived") return m.authoring_publish_text_archived();
  return hasChanges ? m.authoring_publish_text_changes() : m.authoring_publish_text_same();
}

function publishLabel(state: StateCardProps["state"]): string {
  if (state === "draft") return m.authoring_publish();
  return state === "archived" ? m.authoring_publish_again() : m.authoring_publish_changes();
}
