import ExternalLink from "lucide-react/icons/external-link";
import { m } from "~/messages/compiled/messages";
import { ButtonAnchor } from "./ui/button";
import { Card } from "./ui/card";

/** A lesson elsewhere: it opens apart, and the page says how to come back. */
export function LessonExternal({ url, platform }: { url: string; platform: string }) {
  return (
    <Card title={m.learning_external_title({ platform })}>
      <p className="text-sm">{m.learning_external_text()}</p>
      <p className="mt-4">
        <ButtonAnchor href={url} target="_blank" rel="noopener noreferrer">
          <ExternalLink aria-hidden />
          {m.learning_external_open({ platform })}
        </ButtonAnchor>
      </p>
      <p className="mt-2 text-sm break-all text-ink-muted">{hostOf(url)}</p>
    </Card>
  );
}

function hostOf(url: string): string {
  return new URL(url).host;
}
