import Plus from "lucide-react/icons/plus";
import Trash2 from "lucide-react/icons/trash-2";
import { type RefObject, useEffect, useRef } from "react";
import { FormField, FormTextarea } from "~/components/form-field";
import { Button } from "~/components/ui/button";
import { Fieldset } from "~/components/ui/fieldset";
import { useHydrated } from "~/components/ui/use-hydrated";
import { useKeptFocus } from "~/components/use-kept-focus";
import { mostNotes, noteCount, noteField } from "~/domain/assessment/marking-form";
import { m } from "~/messages/compiled/messages";
import type { MarkingState } from "./marking-state";
import { markingErrors } from "./marking-words";

interface NoteFieldsProps {
  slot: number;
  state: MarkingState;
  /** Where the text stands. */
  answer: RefObject<HTMLElement>;
}

/** Notes to pieces of a text. With scripting a piece that is selected in the text is taken over. */
export function NoteFields({ slot, state, answer }: NoteFieldsProps) {
  const selection = useSelectionIn(answer);
  const count = noteCount(state.values, slot);
  const hydrated = useHydrated();
  const add = useKeptFocus<HTMLButtonElement>(count);
  return (
    <Fieldset
      id={`q${slot}.notes`}
      legend={m.grading_notes()}
      hint={hydrated ? m.grading_notes_hint_select() : m.grading_notes_hint()}
    >
      <div className="space-y-4">
        {Array.from({ length: count }, (_, index) => index).map((index) => (
          <Note
            // A row that has gone takes its fields along.
            key={`${index}/${count}`}
            slot={slot}
            index={index}
            state={state}
          />
        ))}
        <input ref={selection} type="hidden" name={`q${slot}.selection`} defaultValue="" />
        {count < mostNotes ? (
          <Button
            ref={add}
            type="submit"
            id={`add-note-${slot}`}
            name="intent"
            value={`add-note:${slot}`}
            size="small"
            autoFocus={state.focus === `add-note-${slot}`}
          >
            <Plus aria-hidden />
            {m.grading_note_add()}
          </Button>
        ) : null}
      </div>
    </Fieldset>
  );
}

function Note({ slot, index, state }: { slot: number; index: number; state: MarkingState }) {
  const quote = noteField(slot, index, "quote");
  const note = noteField(slot, index, "note");
  return (
    <div className="space-y-3 border-s-2 border-line-strong ps-4">
      <FormField
        name={quote}
        label={m.grading_note_quote({ position: index + 1 })}
        defaultValue={state.values[quote] ?? ""}
        errors={markingErrors(state.problems[quote])}
        autoFocus={state.focus === quote}
      />
      <FormTextarea
        name={note}
        label={m.grading_note_text({ position: index + 1 })}
        defaultValue={state.values[note] ?? ""}
        errors={markingErrors(state.problems[note])}
        rows={2}
        autoFocus={state.focus === note}
      />
      <Button type="submit" name="intent" value={`remove-note:${slot}:${index}`} variant="quiet" size="small">
        <Trash2 aria-hidden />
        {m.grading_note_remove({ position: index + 1 })}
      </Button>
    </div>
  );
}

/** A hidden field that holds what is selected in an element. */
function useSelectionIn(element: RefObject<HTMLElement>): RefObject<HTMLInputElement> {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const keep = () => {
      const selected = document.getSelection();
      // A press of a button takes the selection away before it counts: what is selected elsewhere changes nothing.
      if (!field.current || !selected || selected.isCollapsed) return;
      if (!element.current?.contains(selected.anchorNode)) return;
      // The field of a quote has one line; where lines end does not count.
      field.current.value = selected.toString().replace(/\s+/g, " ").trim();
    };
    document.addEventListener("selectionchange", keep);
    return () => document.removeEventListener("selectionchange", keep);
  }, [element]);
  return field;
}
