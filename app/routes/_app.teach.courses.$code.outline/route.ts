import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { courseCodeSchema } from "~/domain/catalog/course-code";
import { formValues, paramsOrNotFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { changeOutline } from "./outline-changes.server";
import { dropRow } from "./outline-drop.server";

const paramsSchema = z.object({ code: courseCodeSchema });

/** The buttons of the outline's rows send here; who comes by an address is led to the outline. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  return redirect(`/teach/courses/${code}`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "course:author");
  const { code } = paramsOrNotFound(paramsSchema, params);
  const values = await formValues(request);
  if (values.intent === "drop") return Response.json(await dropRow({ viewer, code }, values));
  const next = await changeOutline({ viewer, code }, values);
  return redirect(`/teach/courses/${code}?${next}`);
}
