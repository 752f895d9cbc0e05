import js from "@eslint/js";
import globals from "globals";

/** The browser scripts: modules of today's browsers, nothing of them is built. */
export default [
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  { languageOptions: { ecmaVersion: 2022, sourceType: "module", globals: globals.browser } },
];
