/**
 * The list of demands that people search, filter, sort, count and export, and what it reads: tables
 * of its own, written in the transaction that changed the case. The engine's history is never
 * asked.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "search",
    allowedDependencies = {"shared", "directory", "routing", "demand", "handling"})
package org.lianxin.search;
