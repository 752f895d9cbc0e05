/**
 * A paper that is confirmed on receipt: one process, one task, one table. It shows that the way
 * from form to table works, and goes when the first real process comes.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "smoke",
    allowedDependencies = {"shared", "directory"})
package org.lianxin.smoke;
