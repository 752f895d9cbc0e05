/** The administrator's pages of the directory. */
package org.lianxin.workbook.web;
