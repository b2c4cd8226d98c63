// Compiles the message catalogues into typed functions (app/messages/compiled).
import { compile } from "@inlang/paraglide-js";
import { paraglideOptions } from "../app/messages/paraglide.config.js";

await compile(paraglideOptions);
