/** Sign-in in front of everything: passwords, throttling, sessions and their record. */
@org.springframework.modulith.ApplicationModule(
    displayName = "signin",
    allowedDependencies = {"shared", "directory", "identity", "standin"})
package org.lianxin.signin;
