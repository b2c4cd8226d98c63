import { m } from "~/messages/compiled/messages";
import { FactRows } from "./facts-rows";
import type { FactsFields, FactsFormState } from "./use-facts-form";

type Choice = { id: string; label: string };

/** What can be chosen in the form. */
export interface Choices {
  courses: readonly Choice[];
  skills: readonly Choice[];
  teachers: readonly Choice[];
}

/** The four lists of a course's facts. */
export function FactLists(props: { form: FactsFormState; fields: FactsFields; choices: Choices }) {
  const { choices, ...form } = props;
  return (
    <>
      <FactRows
        {...form}
        list="prerequisites"
        title={m.authoring_prerequisites()}
        hint={m.authoring_prerequisites_hint()}
        words={{
          row: m.authoring_prerequisite_row,
          remove: m.authoring_prerequisite_remove,
          add: m.authoring_prerequisite_add,
        }}
        options={choices.courses}
      />
      <SkillLists {...props} />
      <FactRows
        {...form}
        list="instructors"
        title={m.authoring_instructors()}
        hint={m.authoring_instructors_hint()}
        words={{
          row: m.authoring_instructor_row,
          remove: m.authoring_instructor_remove,
          add: m.authoring_instructor_add,
        }}
        options={choices.teachers}
      />
    </>
  );
}

function SkillLists({ choices, ...form }: { form: FactsFormState; fields: FactsFields; choices: Choices }) {
  return (
    <>
      <FactRows
        {...form}
        list="requiredSkills"
        title={m.authoring_required_skills()}
        hint={m.authoring_required_skills_hint()}
        words={{
          row: m.authoring_required_skill_row,
          remove: m.authoring_required_skill_remove,
          add: m.authoring_required_skill_add,
        }}
        options={choices.skills}
      />
      <FactRows
        {...form}
        list="taughtSkills"
        title={m.authoring_taught_skills()}
        hint={m.authoring_taught_skills_hint()}
        words={{
          row: m.authoring_taught_skill_row,
          remove: m.authoring_taught_skill_remove,
          add: m.authoring_taught_skill_add,
        }}
        options={choices.skills}
      />
    </>
  );
}
