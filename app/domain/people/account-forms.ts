import { z } from "~/platform/zod";
import { emailField, nameField, newPasswordField, passwordField } from "./account-fields";

/** Creating an account. */
export const registrationSchema = z.object({
  firstName: nameField("first-name-missing"),
  lastName: nameField("last-name-missing"),
  email: emailField,
  password: newPasswordField,
});

/** Asking for a mail: to choose a new password, or to confirm an address once more. */
export const mailRequestSchema = z.object({ email: emailField });

/** Choosing a new password by the link in a mail. */
export const passwordResetSchema = z.object({
  token: z.string().max(200).catch(""),
  password: newPasswordField,
});

/** Choosing a new password while logged in. */
export const passwordChangeSchema = z.object({
  intent: z.literal("change-password"),
  currentPassword: passwordField,
  newPassword: newPasswordField,
});

/** Asking for another address. */
export const emailChangeSchema = z.object({
  intent: z.literal("change-email"),
  email: emailField,
  currentPassword: passwordField,
});
