import FileText from "lucide-react/icons/file-text";
import { m } from "~/messages/compiled/messages";
import { ButtonAnchor } from "./ui/button";

export interface LessonPdfProps {
  address: string;
  title: string;
  /** Null: it is a document, not slides. */
  slideCount: number | null;
}

// Parameters of PDF viewers (PDF Open Parameters, Adobe): the page as wide as the frame, no list of pages beside it.
const wholeWidth = "#navpanes=0&view=FitH";

/**
 * A PDF in the browser's own viewer. Phones have none (or one that shows the first page only): they get the link,
 * which all others have as well.
 */
export function LessonPdf({ address, title, slideCount }: LessonPdfProps) {
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <ButtonAnchor href={address} target="_blank" rel="noopener">
          <FileText aria-hidden />
          {m.learning_open_pdf()}
        </ButtonAnchor>
        {slideCount === null ? null : (
          <p className="text-sm text-ink-muted">{m.learning_slides({ count: slideCount })}</p>
        )}
      </div>
      <iframe
        src={`${address}${wholeWidth}`}
        title={title}
        loading="lazy"
        className="h-[75dvh] min-h-96 w-full rounded-lg border border-line bg-sunken max-md:hidden"
      />
    </div>
  );
}
