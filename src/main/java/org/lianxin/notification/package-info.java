/**
 * 通知: who hears of what happens in a case, and by which way. It hears the other modules' events;
 * none of them knows of it.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "notification",
    allowedDependencies = {
      "shared",
      "shared::process",
      "calendar",
      "directory",
      "routing",
      "demand",
      "intake",
      "handling",
      "postponement",
      "closedloop",
      "feedback",
      "supervision",
      "withdrawal",
      "voter",
      "publication",
      "mailbox",
      "activity",
      "duty",
      "inmail",
      "oversight",
      "rota"
    })
package org.lianxin.notification;
