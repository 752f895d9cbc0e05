/**
 * 代表接待日: once a month the deputies of a group receive voters at their home, in turn (rule
 * reception-monthly).
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "rota",
    allowedDependencies = {"shared", "calendar", "directory", "demand", "activity"})
package org.lianxin.rota;
