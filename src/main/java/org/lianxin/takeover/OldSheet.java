package org.lianxin.takeover;

import java.util.List;

/**
 * A sheet of an old ledger, with its headings found.
 *
 * @param name the sheet's name
 * @param caption what stands above the headings, in one line
 * @param head where the headings stand
 * @param columns those with a heading or with something below it
 * @param lines the lines below, without the blank ones
 */
record OldSheet(
    String name, String caption, Head head, List<OldColumn> columns, List<OldLine> lines) {}
