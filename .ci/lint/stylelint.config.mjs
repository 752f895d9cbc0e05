import { oldest } from "./browsers.mjs";

/**
 * The styles: what the oldest browser lacks is found. What it has with gaps is passed, and a font
 * that it does not know, for it takes the next one.
 */
export default {
  plugins: ["stylelint-no-unsupported-browser-features"],
  rules: {
    "plugin/no-unsupported-browser-features": [
      true,
      { browsers: oldest, ignorePartialSupport: true, ignore: ["extended-system-fonts"] },
    ],
  },
};
