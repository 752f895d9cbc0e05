/**
 * 家站: each home and station of deputies as a page for everybody, and what its office keeps for it:
 * hours, the rules on the wall, what a station has to have, the deputies' photos.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "station",
    allowedDependencies = {
      "shared",
      "directory",
      "policy",
      "demand",
      "attachment",
      "rota",
      "voter"
    })
package org.lianxin.station;
