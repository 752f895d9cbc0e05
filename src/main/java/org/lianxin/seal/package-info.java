/**
 * What is kept secret in the tables, and what is signed: the keys for both. The secret key outside
 * the database opens the keys inside it, and those everything else; see decision 0011.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "seal",
    allowedDependencies = {"shared"})
package org.lianxin.seal;
