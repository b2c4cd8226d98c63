import { type SubmissionResult, useForm } from "@conform-to/react";
import { type Certification, type Education, profileSchema } from "~/domain/people/profile-form";
import { parseForm } from "~/platform/parse-form";

export type ProfileValues = {
  firstName: string;
  lastName: string;
  phone: string;
  phoneCountry: string;
  bio: string | null;
  yearsOfExperience: number | null;
  education: Education[];
  certifications: Certification[];
  linkedinUrl: string | null;
  githubUrl: string | null;
  portfolioUrl: string | null;
};

/** The form's state: what it says, what is wrong, and the buttons that add and remove rows. */
export function useProfileForm({
  profile,
  lastResult,
}: {
  profile: ProfileValues;
  /** The form as it came back from the server. */
  lastResult: SubmissionResult | undefined;
}) {
  return useForm({
    id: "profile",
    lastResult,
    defaultValue: profile,
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseForm(formData, profileSchema),
  });
}

export type ProfileFormState = ReturnType<typeof useProfileForm>[0];
export type ProfileFields = ReturnType<typeof useProfileForm>[1];
