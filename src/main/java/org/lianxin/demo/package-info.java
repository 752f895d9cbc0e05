/**
 * The demonstration's cases: what really happened in other places, in other words and moved to the
 * demo district, gone through by the demo people task by task. Profile {@code demo} alone.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "demo",
    allowedDependencies = {"shared", "shared::process", "directory", "routing", "demand"})
package org.lianxin.demo;
