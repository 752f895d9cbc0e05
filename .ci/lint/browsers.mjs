/** The oldest browser that our pages have to work in, as browserslist names it: Chromium 109. */
export const oldest = ["chrome 109"];
