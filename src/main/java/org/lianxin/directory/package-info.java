/**
 * Who and where: areas with their national codes, bodies, stations, mailboxes, constituencies,
 * groups, deputies and their terms, people and their posts.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "directory",
    allowedDependencies = {"shared"})
package org.lianxin.directory;
