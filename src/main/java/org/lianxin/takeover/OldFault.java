package org.lianxin.takeover;

import java.util.List;

/**
 * What is wrong at a cell of an old ledger.
 *
 * @param line its line's number as the spreadsheet program shows it
 * @param column its column's letters; empty where it is about the whole line
 * @param title the column's heading, or empty
 * @param value what stands in the cell; empty when it is blank
 * @param code the sentence's key, which says the cure
 * @param values what fills the sentence's places
 */
record OldFault(
    int line, String column, String title, String value, String code, List<Object> values) {}
