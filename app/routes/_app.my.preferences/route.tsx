import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Callout } from "~/components/ui/callout";
import { PageHeader } from "~/components/ui/page-header";
import { savePreferences } from "~/domain/people/people.commands.server";
import { saveTrainingPreferences } from "~/domain/people/preferences.commands.server";
import { findOwnPreferences } from "~/domain/people/preferences.queries.server";
import { trainingPreferencesSchema } from "~/domain/people/training-preferences-form";
import { m } from "~/messages/compiled/messages";
import { getLocale } from "~/messages/compiled/runtime";
import { readDb, writeDb } from "~/platform/database.server";
import { formLists } from "~/platform/http.server";
import { parseForm } from "~/platform/parse-form";
import { locales, themes } from "~/platform/preferences";
import {
  isTimeZone,
  mergePreferences,
  preferencesCookie,
  readPreferences,
} from "~/platform/preferences.server";
import { requestContext } from "~/platform/request-context.server";
import { requireViewer, type Viewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { AppearanceForm } from "./appearance-form";
import { TrainingForm } from "./training-form";

const savedSchema = z.enum(["appearance", "training"]).nullable().catch(null);
const appearanceSchema = z.object({
  locale: z.enum(locales),
  theme: z.enum(themes),
  timeZone: z.string().refine(isTimeZone),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const { userId } = await requireViewer(request, "account:manage-own");
  const { appearance, training } = await findOwnPreferences(readDb(), userId);
  const here = await readPreferences(request.headers.get("Cookie"));
  const shown = mergePreferences(here, appearance);
  const { locale = getLocale(), theme = "system", timeZone = requestContext().timeZone } = shown;
  const zones = new Set([timeZone, "UTC", ...Intl.supportedValuesOf("timeZone")]);
  const saved = savedSchema.parse(new URL(request.url).searchParams.get("saved"));
  // What was chosen on another device holds here too, from this page on.
  const headers = { "Set-Cookie": await preferencesCookie(shown) };
  return data(
    { appearance: { locale, theme, timeZone }, timeZones: [...zones].sort(), training, saved },
    { headers },
  );
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "account:manage-own");
  const form = await formLists(request);
  if (form.get("intent") === "appearance") return keepAppearance(request, viewer, form);
  const submission = parseForm(form, trainingPreferencesSchema);
  if (submission.status !== "success") {
    // Adding and removing a line of times is no mistake.
    const status = submission.status === "error" ? 400 : 200;
    return data({ reply: submission.reply(), problem: false }, { status });
  }
  const { intent, ...preferences } = submission.value;
  await saveTrainingPreferences(writeDb(), { viewer, preferences });
  return redirect("/my/preferences?saved=training");
}

async function keepAppearance(request: Request, viewer: Viewer, form: FormData) {
  const chosen = appearanceSchema.safeParse(Object.fromEntries(form));
  if (!chosen.success) return data({ reply: undefined, problem: true }, { status: 400 });
  const saved = await savePreferences(writeDb(), { viewer, preferences: chosen.data });
  const here = await readPreferences(request.headers.get("Cookie"));
  const headers = { "Set-Cookie": await preferencesCookie(mergePreferences(here, saved)) };
  return redirect("/my/preferences?saved=appearance", { headers });
}

export default function MyPreferences() {
  const { appearance, timeZones, training, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="max-w-measure">
      <PageHeader title={m.preferences_title()} lead={m.preferences_lead()} />
      <div className="space-y-6">
        {saved && !answer ? (
          <Callout meaning="done" role="status">
            {m.preferences_saved()}
          </Callout>
        ) : null}
        {answer?.problem ? (
          <Callout meaning="overdue" role="alert">
            {m.preferences_unknown()}
          </Callout>
        ) : null}
        <AppearanceForm appearance={appearance} timeZones={timeZones} />
        <TrainingForm training={training} lastResult={answer?.reply} />
      </div>
    </div>
  );
}

export const meta: MetaFunction = () => [{ title: m.general_page_title({ page: m.preferences_title() }) }];
