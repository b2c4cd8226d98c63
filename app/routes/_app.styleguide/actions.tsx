import Download from "lucide-react/icons/download";
import { Button, ButtonAnchor, ButtonLink, type ButtonVariant } from "~/components/ui/button";
import { OutsideLink, TextLink } from "~/components/ui/link";
import { m } from "~/messages/compiled/messages";
import { Specimen } from "./specimen";

function buttons(): Array<{ variant: ButtonVariant; label: string }> {
  return [
    { variant: "primary", label: m.styleguide_publish() },
    { variant: "plain", label: m.styleguide_save() },
    { variant: "danger", label: m.styleguide_withdraw() },
    { variant: "quiet", label: m.styleguide_more() },
  ];
}

const row = "flex flex-wrap items-center gap-2";

function Variants({ disabled }: { disabled?: boolean }) {
  return (
    <p className={row}>
      {buttons().map(({ variant, label }) => (
        <Button key={variant} type="button" variant={variant} disabled={disabled}>
          {disabled ? m.styleguide_disabled() : label}
        </Button>
      ))}
    </p>
  );
}

function Links() {
  return (
    <>
      <p className={row}>
        <ButtonLink to="/courses" variant="primary">
          {m.styleguide_view_course()}
        </ButtonLink>
        <ButtonAnchor href="/my/certificates">
          <Download aria-hidden />
          {m.styleguide_download()}
        </ButtonAnchor>
      </p>
      <p>
        {m.styleguide_link_before()} <TextLink to="/courses">{m.styleguide_link_inside()}</TextLink>{" "}
        {m.styleguide_link_or()}{" "}
        <OutsideLink href="https://example.com/" label={m.general_opens_apart()}>
          {m.styleguide_link_outside()}
        </OutsideLink>
        .
      </p>
    </>
  );
}

export function Buttons() {
  return (
    <Specimen id="buttons" title={m.styleguide_buttons()}>
      {() => (
        <>
          <Variants />
          <Variants disabled />
          <p className={row}>
            <Button type="button" variant="primary" busy busyLabel={m.styleguide_publishing()} />
            <Button type="button" busy>
              {m.styleguide_save()}
            </Button>
            <Button type="button" size="small">
              {m.styleguide_small()}
            </Button>
          </p>
          <Links />
        </>
      )}
    </Specimen>
  );
}
