import pg from "pg";

/** The address of another database on the same server. */
export function urlOfDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Creates a database, empty or as a copy of another to which nobody is connected, and returns its address. */
export async function createDatabase(
  serverUrl: string,
  name: string,
  template = "template1",
): Promise<string> {
  await onServer(serverUrl, (client) => client.query(`create database ${name} template ${template}`));
  return urlOfDatabase(serverUrl, name);
}

/** Drops the databases whose names begin so, with the connections to them. */
export async function dropDatabases(serverUrl: string, prefix: string): Promise<void> {
  await onServer(serverUrl, async (client) => {
    for (const name of await listDatabases(client, prefix))
      await client.query(`drop database if exists ${name} with (force)`);
  });
}

/** Whether the server has a database of that name. */
export async function hasDatabase(serverUrl: string, name: string): Promise<boolean> {
  return onServer(serverUrl, async (client) => (await listDatabases(client, name)).includes(name));
}

async function listDatabases(client: pg.Client, prefix: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select datname as name from pg_database where starts_with(datname, $1)",
    [prefix],
  );
  return rows.map(({ name }) => name);
}

async function onServer<T>(serverUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
