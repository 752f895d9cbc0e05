/**
 * 来信: mail that comes in. An answer to a notice lands in its case, a notice that came back is told
 * to who sent it, and what no rule knows waits for an office. It reads a mailbox and never writes a
 * mail.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "inmail",
    allowedDependencies = {"shared", "directory", "demand", "attachment"})
package org.lianxin.inmail;
