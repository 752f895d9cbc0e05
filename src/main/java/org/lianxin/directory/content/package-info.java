/**
 * The directory as rows: what a workbook holds, a sheet for each kind, and the rules that a whole
 * directory keeps.
 */
@org.springframework.modulith.NamedInterface("content")
package org.lianxin.directory.content;
