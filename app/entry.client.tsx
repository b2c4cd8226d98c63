import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";
import { m } from "~/messages/compiled/messages";
import { isLocale, overwriteGetLocale } from "~/messages/compiled/runtime";
import { keepEventsWhileHydrating } from "~/platform/events-while-hydrating";
import { keepTooLongForms } from "~/platform/form-limit";
import { patientFetch } from "~/platform/patient-fetch";

overwriteGetLocale(() => {
  const { lang } = document.documentElement;
  return isLocale(lang) ? lang : "en";
});

window.fetch = patientFetch(window.fetch.bind(window));
keepTooLongForms(() => window.alert(m.general_form_too_long()));
const letEventsThrough = keepEventsWhileHydrating();

function Browser() {
  useEffect(letEventsThrough, []);
  return <RemixBrowser />;
}

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <Browser />
    </StrictMode>,
  );
});
