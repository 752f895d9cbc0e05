/**
 * What every module may use: refusals, process variables, the contract of a user task,
 * spreadsheets.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "shared",
    allowedDependencies = {})
package org.lianxin.shared;
