import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The embedded server cannot start, for a reason which one sentence, the message, can tell. */
export class EmbeddedDatabaseError extends Error {
  override readonly name = "EmbeddedDatabaseError";
}

/** Whom PostgreSQL's processes run as; undefined: as whoever runs this one. PostgreSQL refuses to be root. */
export type ServerUser = { readonly uid: number; readonly gid: number } | undefined;

/** How PostgreSQL's programs are started: except on Windows they inherit nothing from our environment. */
export function childOptions(user: ServerUser) {
  const env =
    process.platform === "win32" ? undefined : { NODE_ENV: "production" as const, LC_ALL: "C", TZ: "UTC" };
  return { ...user, env, cwd: path.parse(process.cwd()).root };
}

/**
 * When we are root: the owner of the cluster if there is one, else `postgres` or `nobody`. Else ourselves.
 *
 * @param cluster the server's data folder, which need not exist
 * @throws EmbeddedDatabaseError when we are not root and the cluster is another user's
 */
export async function chooseServerUser(cluster: string): Promise<ServerUser> {
  const owner = await stat(cluster).catch(() => null);
  const own = process.getuid?.();
  if (own === undefined) return undefined;
  if (own !== 0) {
    if (!owner || owner.uid === own) return undefined;
    throw new EmbeddedDatabaseError(
      `The database in ${cluster} belongs to another user (uid ${owner.uid}): start as that user, or choose another folder by DATA_DIR.`,
    );
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await idsOf("postgres")) ?? (await idsOf("nobody")) ?? { uid: 65_534, gid: 65_534 };
}

/** Whether `user` may pass through `folder` and every folder above it. */
export async function canReach(folder: string, user: ServerUser): Promise<boolean> {
  if (!user) return true;
  const { uid, gid, mode } = await stat(folder);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  const parent = path.dirname(folder);
  return parent === folder || canReach(parent, user);
}

async function idsOf(name: string): Promise<ServerUser> {
  const ask = async (option: string) => Number((await run("id", [option, name])).stdout);
  try {
    return { uid: await ask("-u"), gid: await ask("-g") };
  } catch {
    return undefined;
  }
}
