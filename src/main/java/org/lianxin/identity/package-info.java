/** The directory's people, posts and roles as the engine's users, groups and rights. */
@org.springframework.modulith.ApplicationModule(
    displayName = "identity",
    allowedDependencies = {"shared::process", "directory"})
package org.lianxin.identity;
