import { getFormProps, getInputProps, getTextareaProps, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { AskBeforeLeaving } from "~/components/ask-before-leaving";
import { FormErrors } from "~/components/form-errors";
import { FormField, FormSelect, FormTextarea } from "~/components/form-field";
import { SubmitButton } from "~/components/submit-button";
import { Card } from "~/components/ui/card";
import { m } from "~/messages/compiled/messages";
import { CertificationRows, EducationRows } from "./profile-rows";
import { fieldErrors } from "./profile-words";
import { type ProfileFields, type ProfileValues, useProfileForm } from "./use-profile-form";

export interface ProfileFormProps {
  profile: ProfileValues;
  /** Two letters of each country, and its name with the code of its numbers, in the order of reading. */
  countries: readonly string[];
  /** Whether it stays as it is when the page's other forms are sent. */
  survivesOthers: boolean;
  /** The form as it came back from the server. */
  lastResult: SubmissionResult | undefined;
}

/** The links have the same problems, which alone do not say of which they are. */
const linkLabels: Record<string, () => string> = {
  linkedinUrl: m.profile_linkedin,
  githubUrl: m.profile_github,
  portfolioUrl: m.profile_portfolio,
};

/** What people say about themselves. Rows are added and taken away by buttons that post. */
export function ProfileForm({ profile, countries, survivesOthers, lastResult }: ProfileFormProps) {
  const [form, fields] = useProfileForm({ profile, lastResult });
  const problems = Object.entries(form.allErrors).flatMap(([name, codes]) =>
    fieldErrors(codes).map((message) => ({ id: `${form.id}-${name}`, label: linkLabels[name]?.(), message })),
  );
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-6">
      <AskBeforeLeaving isReturned={lastResult !== undefined} survivesOthers={survivesOthers} />
      <FormErrors problems={problems} />
      {/* The first button of a form is the one that Enter presses. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden>
        {m.profile_save()}
      </button>
      <PersonCard fields={fields} countries={countries} />
      <Card title={m.profile_education_title()}>
        <EducationRows form={form} fields={fields} />
      </Card>
      <Card title={m.profile_certifications_title()}>
        <CertificationRows form={form} fields={fields} />
      </Card>
      <LinksCard fields={fields} />
      <SubmitButton busyLabel={m.profile_saving()}>{m.profile_save()}</SubmitButton>
    </Form>
  );
}

function PersonCard({ fields, countries }: { fields: ProfileFields; countries: readonly string[] }) {
  const text = (field: ProfileFields["firstName" | "lastName"]) => {
    const { key: _, ...input } = getInputProps(field, { type: "text" });
    return { ...input, errors: fieldErrors(field.errors) };
  };
  return (
    <Card title={m.profile_person_title()}>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField {...text(fields.firstName)} label={m.profile_first_name()} autoComplete="given-name" />
        <FormField {...text(fields.lastName)} label={m.profile_last_name()} autoComplete="family-name" />
        <PhoneFields fields={fields} countries={countries} />
        <FormTextarea
          {...getTextareaProps(fields.bio)}
          key="bio"
          label={m.profile_bio()}
          hint={m.profile_bio_hint()}
          errors={fieldErrors(fields.bio.errors)}
          required={false}
          rows={5}
          className="sm:col-span-2"
        />
        <FormField
          {...getInputProps(fields.yearsOfExperience, { type: "text" })}
          key="years"
          label={m.profile_years()}
          errors={fieldErrors(fields.yearsOfExperience.errors)}
          required={false}
          inputMode="numeric"
        />
      </div>
    </Card>
  );
}

function PhoneFields({ fields, countries }: { fields: ProfileFields; countries: readonly string[] }) {
  const { id, name, initialValue } = fields.phoneCountry;
  const options = countries.map((country) => ({ value: country.slice(0, 2), label: country.slice(2) }));
  return (
    <>
      <FormSelect
        id={id}
        name={name}
        defaultValue={initialValue}
        label={m.profile_phone_country()}
        errors={fieldErrors(fields.phoneCountry.errors)}
        options={[{ value: "", label: m.profile_phone_country_none() }, ...options]}
        autoComplete="tel-country-code"
      />
      <FormField
        {...getInputProps(fields.phone, { type: "tel" })}
        key="phone"
        label={m.profile_phone()}
        errors={fieldErrors(fields.phone.errors)}
        required={false}
        autoComplete="tel-national"
      />
    </>
  );
}

function LinksCard({ fields }: { fields: ProfileFields }) {
  const links = [
    { field: fields.linkedinUrl, label: m.profile_linkedin(), placeholder: "https://www.linkedin.com/in/" },
    { field: fields.githubUrl, label: m.profile_github(), placeholder: "https://github.com/" },
    { field: fields.portfolioUrl, label: m.profile_portfolio(), placeholder: "https://" },
  ];
  return (
    <Card title={m.profile_links_title()}>
      <div className="grid gap-4">
        {links.map(({ field, label, placeholder }) => (
          <FormField
            {...getInputProps(field, { type: "url" })}
            key={field.name}
            label={label}
            errors={fieldErrors(field.errors)}
            required={false}
            placeholder={placeholder}
          />
        ))}
      </div>
    </Card>
  );
}
