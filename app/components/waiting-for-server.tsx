import { useSyncExternalStore } from "react";
import { m } from "~/messages/compiled/messages";
import { isWaitingForServer, onWaitingForServer } from "~/platform/patient-fetch";

/** Says that something that was written waits for the server, and that it is not lost. */
export function WaitingForServer() {
  const isWaiting = useSyncExternalStore(onWaitingForServer, isWaitingForServer, () => false);
  if (!isWaiting) return null;
  return (
    <p
      role="alert"
      className="fixed inset-x-0 bottom-0 z-50 border-t border-line-strong bg-soon-soft px-4 py-3 text-center text-sm font-medium text-soon"
    >
      {m.general_waiting_for_server()}
    </p>
  );
}
