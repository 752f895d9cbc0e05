/**
 * 公开: answers that anybody may read, once two persons have seen to it that nobody is named and the
 * deputy has not objected; and numbers in which nobody can be found.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "publication",
    allowedDependencies = {
      "shared",
      "spreadsheet",
      "directory",
      "routing",
      "demand",
      "handling",
      "feedback"
    })
package org.lianxin.publication;
