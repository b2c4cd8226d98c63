import { useNavigation } from "@remix-run/react";
import { m } from "~/messages/compiled/messages";
import { Button, type ButtonProps } from "./ui/button";

export interface SubmitButtonProps extends Omit<ButtonProps, "busy" | "type"> {
  /** What it says while the form is under way; "Sending" when absent. */
  busyLabel?: string;
}

/**
 * The button that sends a `<Form>`. It is busy while the submission that it began is under way: where it
 * carries a `name` and `value` (an intent), only for its own.
 */
export function SubmitButton({ variant = "primary", busyLabel, ...props }: SubmitButtonProps) {
  const { state, formData } = useNavigation();
  const own = !props.name || formData?.get(props.name) === props.value;
  const busy = state !== "idle" && formData !== undefined && own;
  return (
    <Button
      {...props}
      type="submit"
      variant={variant}
      busy={busy}
      busyLabel={busyLabel ?? m.general_sending()}
    />
  );
}
