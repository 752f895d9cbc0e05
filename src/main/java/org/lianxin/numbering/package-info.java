/**
 * 发文字号: under which sign each office numbers its papers, and the numbers that papers have got, one
 * series for each kind and year. Decision 0050.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "numbering",
    allowedDependencies = {"shared", "directory"})
package org.lianxin.numbering;
