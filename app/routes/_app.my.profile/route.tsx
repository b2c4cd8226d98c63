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
import { useFormKey } from "~/components/use-form-key";
import { fileHref } from "~/domain/files/file-name";
import { phoneCountries, writtenPhone } from "~/domain/people/phone-number.server";
import { photoName } from "~/domain/people/photo";
import { findProfile } from "~/domain/people/profile.queries.server";
import { m } from "~/messages/compiled/messages";
import { getLocale } from "~/messages/compiled/runtime";
import { writeDb } from "~/platform/database.server";
import { notFound } from "~/platform/http.server";
import { requireViewer } from "~/platform/viewer.server";
import { z } from "~/platform/zod";
import { PhotoCard } from "./photo-card";
import { answerProfileForm } from "./profile-answers.server";
import { ProfileForm } from "./profile-form";
import { WorkCard } from "./work-card";

/** What has just been done. */
const noticeSchema = z.enum(["saved", "photo", "photo-removed"]).nullable().catch(null);

/** Asks the primary: what somebody changes about themselves they see at once. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { userId } = await requireViewer(request, "account:manage-own");
  const found = await findProfile(writeDb(), userId);
  if (!found) throw notFound();
  const { largePhotoId, email, department, position, managerName, phone, ...profile } = found;
  const written = writtenPhone(phone);
  return {
    work: { email, department, position, managerName },
    photo: largePhotoId && fileHref({ id: largePhotoId, name: photoName }),
    profile: { ...profile, phone: written.phone, phoneCountry: written.country },
    countries: phoneCountries(getLocale()).map(
      ({ code, name, callingCode }) => `${code}${name} (${callingCode})`,
    ),
    notice: noticeSchema.parse(new URL(request.url).searchParams.get("notice")),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "account:manage-own");
  const answer = await answerProfileForm(viewer, request);
  if ("done" in answer) return redirect(`/my/profile?notice=${answer.done}`);
  const { status, ...reply } = answer;
  return data(reply, { status });
}

const notices = {
  saved: m.profile_notice_saved,
  photo: m.profile_notice_photo,
  "photo-removed": m.profile_notice_photo_removed,
};

export default function Profile() {
  const { work, photo, profile, countries, notice } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const isSaved = notice === "saved";
  const formKey = useFormKey(isSaved);
  const name = `${profile.firstName} ${profile.lastName}`;
  return (
    <>
      <PageHeader title={m.profile_title()} lead={m.profile_lead()} />
      {notice && !answer ? (
        <Callout meaning="done" role="status" className="mb-6 max-w-measure">
          <p>{notices[notice]()}</p>
        </Callout>
      ) : null}
      <div className="max-w-measure space-y-6">
        <PhotoCard name={name} photo={photo} problem={answer?.photoProblem ?? null} />
        <WorkCard work={work} />
        <ProfileForm
          // What has been saved begins a new form; what is being written survives a new photo.
          key={isSaved ? formKey : JSON.stringify(profile)}
          profile={profile}
          countries={countries}
          survivesOthers={!isSaved}
          lastResult={answer?.reply ?? undefined}
        />
      </div>
    </>
  );
}

export const meta: MetaFunction = () => [{ title: m.general_page_title({ page: m.profile_title() }) }];
