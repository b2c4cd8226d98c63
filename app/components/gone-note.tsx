import { m } from "~/messages/compiled/messages";
import { Callout } from "./ui/callout";
import { TextLink } from "./ui/link";

export interface GoneNoteProps {
  /** The outline, where it can be put back. */
  outline: string;
  /** Whether something was written that is still in the form. */
  isWritten: boolean;
}

/** Says that what is edited, or the module that it goes into, has been deleted meanwhile, and how to go on. */
export function GoneNote({ outline, isWritten }: GoneNoteProps) {
  return (
    <Callout meaning="soon" role="alert" title={m.outline_gone()}>
      <p>{isWritten ? m.outline_gone_written() : m.outline_gone_text()}</p>
      <p>
        <TextLink to={outline} target="_blank">
          {m.outline_gone_link()}
        </TextLink>
      </p>
    </Callout>
  );
}
