/**
 * 信箱: each deputies' mailbox is opened once a week, by its deputy or the liaison officer entrusted
 * with it; its letters become demands and reach the deputy (rules mailbox-keeper and
 * mailbox-weekly).
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "mailbox",
    allowedDependencies = {"shared", "shared::process", "calendar", "directory", "demand"})
package org.lianxin.mailbox;
