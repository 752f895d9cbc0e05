/** What every module may use: refusals, process variables, the contract of a user task. */
@org.springframework.modulith.ApplicationModule(
    displayName = "shared",
    allowedDependencies = {})
package org.lianxin.shared;
