/** What has to hold in a directory, by sheet and row. */
@org.springframework.modulith.NamedInterface("rules")
package org.lianxin.workbook.rules;
