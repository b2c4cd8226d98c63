import { Form } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { questionFormatWords } from "~/components/question-format-words";
import { questionTypeWords } from "~/components/question-words";
import { SubmitButton } from "~/components/submit-button";
import { Callout } from "~/components/ui/callout";
import { Card } from "~/components/ui/card";
import { Checkbox } from "~/components/ui/checkbox";
import { DefinitionList } from "~/components/ui/definition-list";
import { Table } from "~/components/ui/table";
import { m } from "~/messages/compiled/messages";
import type { CheckedFile, FoundProblems } from "./import-answers.server";
import { importProblemWords } from "./import-words";

const shownCategories = 50;

/** What a file would bring, and the button that brings it. */
export function CheckedQuestions({ checked, category }: { checked: CheckedFile; category: string }) {
  const { count, types, pictures, categories, format, skipped, partly } = checked;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (checked) place.current?.focus();
  }, [checked]);
  const facts = [
    { term: m.transfer_format(), detail: questionFormatWords[format]() },
    { term: m.transfer_category(), detail: category },
    ...(pictures > 0 ? [{ term: m.questions_pictures(), detail: pictures }] : []),
    ...types.map((each) => ({ term: questionTypeWords[each.type](), detail: each.count })),
  ];
  return (
    <Card title={m.transfer_checked()}>
      <div
        ref={place}
        tabIndex={-1}
        // biome-ignore lint/a11y/noAutofocus: without scripting this is how the reply to a form takes the focus
        autoFocus
        className="space-y-5"
      >
        <Callout meaning={count > 0 ? "info" : "overdue"} role="status">
          <p>{m.transfer_new({ count })}</p>
        </Callout>
        <DefinitionList items={facts} />
        <FileCategories categories={categories} />
        <Problems title={m.transfer_skipped({ count: skipped.count })} problems={skipped} />
        <Problems title={m.transfer_partly({ count: partly.count })} problems={partly} />
        {count > 0 ? <ImportForm checked={checked} /> : null}
      </div>
    </Card>
  );
}

function FileCategories({ categories }: Pick<CheckedFile, "categories">) {
  if (categories.length === 0) return null;
  const shown = categories.slice(0, shownCategories);
  const more = categories.length - shown.length;
  return (
    <section className="space-y-2">
      <h3 className="font-semibold">{m.transfer_file_categories()}</h3>
      <DefinitionList items={shown.map(({ path, count }) => ({ term: path, detail: count }))} />
      {more > 0 ? <p className="text-sm text-ink-muted">{m.transfer_more({ count: more })}</p> : null}
    </section>
  );
}

function ImportForm({ checked }: { checked: CheckedFile }) {
  const { format, category, packed, key, count } = checked;
  const carried = { format, category, packed, key };
  return (
    <Form method="post" encType="multipart/form-data" className="space-y-4">
      {Object.entries(carried).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Checkbox id="ready" name="ready" label={m.transfer_ready()} hint={m.transfer_ready_hint()} />
      <SubmitButton name="intent" value="import">
        {m.transfer_import({ count })}
      </SubmitButton>
    </Form>
  );
}

function Problems({ title, problems }: { title: string; problems: FoundProblems }) {
  if (problems.count === 0) return null;
  const shown = problems.first.map((problem, index) => ({ ...problem, id: String(index) }));
  const more = problems.count - shown.length;
  return (
    <section className="space-y-2">
      <h3 className="font-semibold">{title}</h3>
      <Table
        caption={title}
        columns={[
          { key: "line", header: m.transfer_line(), cell: ({ line }) => line, numeric: true },
          { key: "what", header: m.transfer_what(), cell: ({ code }) => importProblemWords[code]() },
          {
            key: "words",
            header: m.transfer_words(),
            cell: ({ detail }) => <span className="break-words">{detail}</span>,
          },
        ]}
        rows={shown}
        rowKey={({ id }) => id}
      />
      {more > 0 ? <p className="text-sm text-ink-muted">{m.transfer_more({ count: more })}</p> : null}
    </section>
  );
}
