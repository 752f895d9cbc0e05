import js from "@eslint/js";
import compat from "eslint-plugin-compat";
import es from "eslint-plugin-es-x";
import globals from "globals";
import { oldest } from "./browsers.mjs";

/**
 * What the language got after 2022, also where it can't be told on which type: an array's methods are told from an
 * iterator's by nothing but the type, so those stay out.
 */
const newer = ["flat/no-new-in-es2023", "flat/no-new-in-es2024", "flat/no-new-in-es2025", "flat/no-new-in-esnext"];
const rules = Object.fromEntries(
  newer
    .flatMap((name) => Object.entries(es.configs[name].rules))
    .filter(([name]) => !name.startsWith("es-x/no-iterator-prototype-")),
);

/** The browser scripts: modules, nothing of them is built, so the oldest browser has to know all that they use. */
export default [
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  { languageOptions: { ecmaVersion: 2022, sourceType: "module", globals: globals.browser } },
  { ...compat.configs["flat/recommended"], settings: { browsers: oldest } },
  { plugins: { "es-x": es }, rules, settings: { "es-x": { aggressive: true } } },
];
