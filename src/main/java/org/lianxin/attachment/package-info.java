/** 附件: the files of a case, sealed, and who may read them. */
@org.springframework.modulith.ApplicationModule(
    displayName = "attachment",
    allowedDependencies = {"shared", "directory", "demand"})
package org.lianxin.attachment;
