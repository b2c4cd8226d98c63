/** The most bytes that a form without files may send: it is in the server's memory as a whole. */
export const mostFormBytes = 1024 * 1024;

/** Whether a form is longer than is taken. */
export function isTooLongToSend(form: FormData): boolean {
  const fields = [...form].filter((field): field is [string, string] => typeof field[1] === "string");
  return new URLSearchParams(fields).toString().length > mostFormBytes;
}

/**
 * Keeps forms that are too long from being sent: what is refused for its length is answered by a page in the place of
 * the form, and what was typed into it would be lost.
 *
 * @param say tells who has sent it
 */
export function keepTooLongForms(say: () => void, target: EventTarget = window): void {
  target.addEventListener(
    "submit",
    (event) => {
      const { target: form } = event;
      if (!(form instanceof HTMLFormElement) || form.method !== "post") return;
      if (form.enctype === "multipart/form-data" || !isTooLongToSend(new FormData(form))) return;
      event.preventDefault();
      event.stopPropagation();
      say();
    },
    { capture: true },
  );
}
