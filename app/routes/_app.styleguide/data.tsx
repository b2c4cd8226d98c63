import { LocalTime } from "~/components/local-time";
import { Badge } from "~/components/ui/badge";
import { Card } from "~/components/ui/card";
import { DefinitionList } from "~/components/ui/definition-list";
import { Disclosure } from "~/components/ui/disclosure";
import { TextLink } from "~/components/ui/link";
import type { Meaning } from "~/components/ui/meaning";
import { type Column, Table } from "~/components/ui/table";
import { m } from "~/messages/compiled/messages";
import { sayMinutes } from "~/platform/dates";
import { type Ground, Specimen } from "./specimen";

/** Now (ISO), language and zone in which the samples are said. */
export interface Told {
  now: string;
  locale: string;
  timeZone: string;
}

interface Row {
  code: string;
  title: string;
  meaning: Meaning;
  state: string;
  due: string;
  score: number;
}

const day = 86_400_000;

function sampleRows(now: string): Row[] {
  const due = (days: number) => new Date(Date.parse(now) + days * day).toISOString().slice(0, 10);
  return [
    {
      code: "CHE-101",
      title: m.styleguide_course_chemicals(),
      meaning: "soon",
      state: m.styleguide_badge_soon(),
      due: due(2),
      score: 64,
    },
    {
      code: "FEE-201",
      title: m.styleguide_course_feedback(),
      meaning: "overdue",
      state: m.styleguide_badge_overdue(),
      due: due(-3),
      score: 8,
    },
    {
      code: "SEC-101",
      title: m.styleguide_course_security(),
      meaning: "done",
      state: m.styleguide_badge_done(),
      due: due(30),
      score: 100,
    },
  ];
}

function columns(told: Told): Column<Row>[] {
  return [
    {
      key: "course",
      header: m.styleguide_column_course(),
      rowHeader: true,
      sort: { href: "?sort=course", direction: "ascending" },
      cell: ({ code, title }) => <TextLink to={`/courses/${code}`}>{title}</TextLink>,
    },
    {
      key: "state",
      header: m.styleguide_column_state(),
      cell: ({ meaning, state }) => <Badge meaning={meaning}>{state}</Badge>,
    },
    {
      key: "due",
      header: m.styleguide_column_due(),
      sort: { href: "?sort=due" },
      cell: ({ due }) => <LocalTime value={due} {...told} style="day" />,
    },
    { key: "score", header: m.styleguide_column_score(), numeric: true, cell: ({ score }) => score },
  ];
}

function Facts({ locale }: { locale: string }) {
  return (
    <Card title={m.styleguide_facts()} level={3}>
      <DefinitionList
        items={[
          { term: m.styleguide_fact_duration(), detail: sayMinutes(90, locale) },
          { term: m.styleguide_fact_language(), detail: m.styleguide_fact_language_value() },
          { term: m.styleguide_fact_teaches(), detail: m.styleguide_fact_teaches_value() },
        ]}
      />
    </Card>
  );
}

function Samples({ named, ...told }: Ground & Told) {
  return (
    <>
      <Table
        caption={named(m.styleguide_table())}
        columns={columns(told)}
        rows={sampleRows(told.now)}
        rowKey={({ code }) => code}
      />
      <Facts locale={told.locale} />
      <div>
        <Disclosure summary={m.styleguide_question()}>{m.styleguide_answer()}</Disclosure>
        <Disclosure summary={m.styleguide_question_open()} open>
          {m.styleguide_answer_open()}
        </Disclosure>
      </div>
    </>
  );
}

export function Data(told: Told) {
  return (
    <Specimen id="data" title={m.styleguide_data()}>
      {(ground) => <Samples {...ground} {...told} />}
    </Specimen>
  );
}
