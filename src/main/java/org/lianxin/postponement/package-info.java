/** 延期、挂账: how the limit of a reply is put off, by whose word and how far. */
@org.springframework.modulith.ApplicationModule(
    displayName = "postponement",
    allowedDependencies = {"shared", "calendar", "directory", "standin", "routing", "demand"})
package org.lianxin.postponement;
