import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "~/platform/http.server";
import { optionalViewer } from "~/platform/viewer.server";

/** Every address that no other route knows: as a route of its own it is answered in the reader's language. */
export async function loader({ request }: LoaderFunctionArgs) {
  await optionalViewer(request);
  throw notFound();
}

export async function action({ request }: LoaderFunctionArgs) {
  await optionalViewer(request);
  throw notFound();
}

export default function Unknown() {
  return null;
}
