/** The directory's people, posts and roles as the engine's users, groups and rights. */
@org.springframework.modulith.ApplicationModule(
    displayName = "identity",
    allowedDependencies = {"shared::process", "directory", "standin"})
package org.lianxin.identity;
