import { Form, Link } from "@remix-run/react";
import Archive from "lucide-react/icons/archive";
import Copy from "lucide-react/icons/copy";
import Ellipsis from "lucide-react/icons/ellipsis";
import { SubmitButton } from "~/components/submit-button";
import { Button, ButtonLink, buttonClass } from "~/components/ui/button";
import { Checkbox } from "~/components/ui/checkbox";
import { Dialog } from "~/components/ui/dialog";
import { Menu, menuItemClass } from "~/components/ui/menu";
import { Popover } from "~/components/ui/popover";
import { Toast } from "~/components/ui/toast";
import { Tooltip } from "~/components/ui/tooltip";
import { m } from "~/messages/compiled/messages";
import { type Ground, Specimen } from "./specimen";

function WithdrawForm({ close }: { close?: () => void }) {
  return (
    <Form className="flex flex-wrap gap-2">
      <SubmitButton variant="danger">{m.styleguide_withdraw()}</SubmitButton>
      {close ? (
        <Button type="button" onClick={close}>
          {m.styleguide_dialog_keep()}
        </Button>
      ) : (
        <ButtonLink to="?">{m.styleguide_dialog_keep()}</ButtonLink>
      )}
    </Form>
  );
}

function ActionsMenu() {
  return (
    <Menu
      trigger={<Ellipsis aria-hidden className="size-4" />}
      label={m.styleguide_menu()}
      triggerClassName={buttonClass("plain", "medium")}
      place="below-start"
    >
      <Link to="?duplicate" className={menuItemClass}>
        <Copy aria-hidden />
        {m.styleguide_menu_duplicate()}
      </Link>
      <Link to="?archive" className={menuItemClass}>
        <Archive aria-hidden />
        {m.styleguide_menu_archive()}
      </Link>
    </Menu>
  );
}

function LayerRow({ prefix }: Ground) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ActionsMenu />
      <Dialog
        trigger={{ label: m.styleguide_withdraw(), to: "?ask", variant: "danger" }}
        title={m.styleguide_dialog_title()}
        description={m.styleguide_dialog_text()}
        closeLabel={m.styleguide_close()}
      >
        {(close) => <WithdrawForm close={close} />}
      </Dialog>
      <Popover label={m.styleguide_popover()} panelLabel={m.styleguide_popover()}>
        <Checkbox id={`${prefix}-with-certificate`} label={m.styleguide_popover_text()} />
      </Popover>
      <Tooltip text={m.styleguide_tooltip()}>
        <Button type="button">{m.styleguide_menu_duplicate()}</Button>
      </Tooltip>
      <ButtonLink to="?toast" preventScrollReset>
        {m.styleguide_toast()}
      </ButtonLink>
    </div>
  );
}

/** `ask` and `toast` say whether the page was asked to show the one or the other, as it is without scripting. */
export function Layers({ ask, toast }: { ask: boolean; toast: boolean }) {
  return (
    <>
      <Specimen id="layers" title={m.styleguide_layers()}>
        {(ground) => (
          <>
            <LayerRow {...ground} />
            {ask ? <WithdrawForm /> : null}
          </>
        )}
      </Specimen>
      {toast ? (
        <Toast
          text={m.styleguide_toast_text()}
          words={{ close: m.styleguide_close(), region: m.styleguide_toast_region() }}
        />
      ) : null}
    </>
  );
}
