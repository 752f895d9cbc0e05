/**
 * 代理: somebody stands in for another, in one of his posts, for the acts named, from a day to a day
 * (rule standing-in). One model for absence and for independence, and for what else is delegated.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "standin",
    allowedDependencies = {"shared", "directory"})
package org.lianxin.standin;
