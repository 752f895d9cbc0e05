/**
 * Records as rows of a spreadsheet: files are read as tables and checked before anything in them is
 * believed, cells are read with the place of every fault, templates are written. The words are in
 * {@code messages/shared.properties}.
 */
@org.springframework.modulith.NamedInterface("spreadsheet")
package org.lianxin.shared.spreadsheet;
