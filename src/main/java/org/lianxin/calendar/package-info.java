/**
 * Which days are worked in China and when a limit ends: holidays with their make-up days, local
 * rest days, limits in working days, days and months, the reason for every due date, and the
 * engine's own business calendar.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "calendar",
    allowedDependencies = {"shared"})
package org.lianxin.calendar;
