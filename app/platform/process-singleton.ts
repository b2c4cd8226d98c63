const registryKey = Symbol.for("kestrel.process-singletons");

type Registry = Map<string, unknown>;

function registry(): Registry {
  const holder = globalThis as typeof globalThis & { [registryKey]?: Registry };
  holder[registryKey] ??= new Map();
  return holder[registryKey];
}

/**
 * One value per process for each name. The Remix server build and the bundled server are separate module
 * graphs (and Vite reloads modules in development), so module-level state would exist twice; this does not.
 *
 * @param name unique in the whole program; the same name must always be given the same kind of value
 * @param create called once, at the first use; when it throws, nothing is kept and the next call tries again
 */
export function processSingleton<T>(name: string, create: () => T): T {
  const values = registry();
  if (!values.has(name)) values.set(name, create());
  return values.get(name) as T;
}
