import { z } from "zod";

// Without this, Zod tries `new Function` once, which the Content-Security-Policy reports as a violation.
z.config({ jitless: true });

export { z };
