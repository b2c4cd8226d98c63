import { m } from "~/messages/compiled/messages";

export const noticeWords = {
  created: m.questions_notice_created,
  saved: m.questions_notice_saved,
  "new-version": m.questions_notice_new_version,
  state: m.questions_notice_state,
};
