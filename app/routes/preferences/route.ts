import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { savePreferences } from "~/domain/people/people.commands.server";
import { writeDb } from "~/platform/database.server";
import { formValues, localPath } from "~/platform/http.server";
import { locales, themes } from "~/platform/preferences";
import { mergePreferences, preferencesCookie, readPreferences } from "~/platform/preferences.server";
import { optionalViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";

const formSchema = z.object({
  locale: z.enum(locales).optional().catch(undefined),
  theme: z.enum(themes).optional().catch(undefined),
  redirectTo: z.string().optional(),
});

export async function loader({ request }: LoaderFunctionArgs) {
  await optionalViewer(request);
  return redirect("/");
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await optionalViewer(request);
  const { redirectTo, ...chosen } = formSchema.parse(await formValues(request));
  const here = mergePreferences(await readPreferences(request.headers.get("Cookie")), chosen);
  const saved = viewer ? await savePreferences(writeDb(), { viewer, preferences: chosen }) : {};
  const preferences = mergePreferences(here, saved);
  return redirect(localPath(redirectTo, "/"), {
    headers: { "Set-Cookie": await preferencesCookie(preferences) },
  });
}
