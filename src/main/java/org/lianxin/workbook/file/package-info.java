/**
 * The directory as a workbook: one sheet for each kind of row, as XLSX or as CSV files in a zip
 * archive. The sheets follow from the row records; their words are in {@code
 * messages/workbook.properties}.
 */
@org.springframework.modulith.NamedInterface("file")
package org.lianxin.workbook.file;
