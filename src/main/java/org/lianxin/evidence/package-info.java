/**
 * 存证: what a transaction wrote of the record is hashed before it commits, one link a case, and each
 * day's links are closed by a signed sheet that can be kept outside the system.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "evidence",
    allowedDependencies = {"shared", "directory"})
package org.lianxin.evidence;
