import { Form } from "@remix-run/react";
import { m } from "~/messages/compiled/messages";
import { FormSelect } from "./form-field";
import { SubmitButton } from "./submit-button";
import { Card } from "./ui/card";

interface ModuleChoice {
  moduleId: string;
  title: string;
}

export interface MoveToProps {
  lessonId: string;
  module: ModuleChoice;
  modules: readonly ModuleChoice[];
  address: string;
}

/** Moves a lesson to the end of another module. */
export function MoveTo({ lessonId, module, modules, address }: MoveToProps) {
  const others = modules.filter(({ moduleId }) => moduleId !== module.moduleId);
  if (others.length === 0) return null;
  return (
    <Card title={m.outline_move_to()} className="mt-8">
      <Form method="post" action={`${address}/outline`} className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="lesson" value={lessonId} />
        <FormSelect
          name="toModule"
          label={m.outline_module()}
          className="min-w-0 flex-1"
          options={others.map(({ moduleId, title }) => ({ value: moduleId, label: title }))}
        />
        <SubmitButton name="intent" value="to-module" variant="plain">
          {m.outline_move()}
        </SubmitButton>
      </Form>
    </Card>
  );
}
