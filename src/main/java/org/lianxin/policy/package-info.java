/**
 * 执行口径: what the place chose on a page where the sources differ. It goes before the file of
 * settings; what the words mean, their modules know.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "policy",
    allowedDependencies = {"directory"})
package org.lianxin.policy;
