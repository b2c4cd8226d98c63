import { Form } from "@remix-run/react";
import { SubmitButton } from "~/components/submit-button";
import { Card } from "~/components/ui/card";
import type { DeletionRefusal, PublishRefusal } from "~/domain/authoring/publishing";
import { m } from "~/messages/compiled/messages";
import { AskedOnce } from "./asked-once";
import { problemWords } from "./problem-words";
import { type UnplayableAssessment, UnplayableList } from "./unplayable-list";

export interface StateCardProps {
  state: "draft" | "published" | "archived";
  /** Why the draft cannot be published yet. */
  refusal: PublishRefusal | null;
  /** Why the course cannot be deleted. */
  deletionRefusal: DeletionRefusal | null;
  /** Assessments of the draft that nobody could begin. */
  unplayableAssessments: readonly UnplayableAssessment[];
  /** Of the course's pages. */
  address: string;
  hasChanges: boolean;
  hasLearners: boolean;
  /** The number of what is or was published; 0: nothing. */
  edition: number;
}

/** What learners see of the course now, and what can be done about it. */
export function StateCard(standing: StateCardProps) {
  const { state, refusal, hasChanges, edition, ...course } = standing;
  const canPublish = state !== "published" || hasChanges;
  const isBehind = state === "archived" && hasChanges;
  return (
    <Card title={m.authoring_publish_title()}>
      <div className="space-y-4">
        <p>{stateText(state, hasChanges)}</p>
        {isBehind ? <p>{m.authoring_publish_text_behind({ edition })}</p> : null}
        {canPublish && refusal ? <Refusal refusal={refusal} {...course} /> : null}
        <PublishButtons {...standing} />
        <WaysOut {...standing} />
      </div>
    </Card>
  );
}

function PublishButtons({ state, refusal, hasChanges, edition }: StateCardProps) {
  const isBehind = state === "archived" && hasChanges;
  const canPublish = !refusal && (state !== "published" || hasChanges);
  if (!isBehind && !canPublish) return null;
  return (
    <Form method="post" className="flex flex-wrap gap-3">
      {isBehind ? (
        <SubmitButton name="intent" value="republish">
          {m.authoring_publish_edition_again({ edition })}
        </SubmitButton>
      ) : null}
      {canPublish ? (
        <SubmitButton name="intent" value="publish" variant={isBehind ? "plain" : "primary"}>
          {publishLabel(state, hasChanges)}
        </SubmitButton>
      ) : null}
    </Form>
  );
}

/** How the course leaves the catalogue, or the trainer's courses, and why it cannot. */
function WaysOut({ state, hasLearners, deletionRefusal }: StateCardProps) {
  if (state === "draft" && deletionRefusal !== "has-been-published")
    return deletionRefusal ? (
      <p className="text-sm text-ink-muted">{problemWords[deletionRefusal]()}</p>
    ) : (
      <AskedOnce question={m.authoring_delete_ask()} text={m.authoring_delete_text()} intent="remove">
        {m.authoring_delete()}
      </AskedOnce>
    );
  if (state !== "published") return null;
  return (
    <>
      {hasLearners ? (
        <p className="text-sm text-ink-muted">{m.authoring_refusal_has_learners()}</p>
      ) : (
        <AskedOnce
          question={m.authoring_unpublish_ask()}
          text={m.authoring_unpublish_text()}
          intent="unpublish"
        >
          {m.authoring_unpublish()}
        </AskedOnce>
      )}
      <AskedOnce question={m.authoring_archive_ask()} text={m.authoring_archive_text()} intent="archive">
        {m.authoring_archive()}
      </AskedOnce>
    </>
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

function publishLabel(state: StateCardProps["state"], hasChanges: boolean): string {
  if (state === "draft") return m.authoring_publish();
  return state === "archived" && !hasChanges ? m.authoring_publish_again() : m.authoring_publish_changes();
}
