/**
 * 回避: who belongs to a unit stands back from its cases, and where nobody of an office is left, the
 * deputies' office finds somebody who stands in (rules own-house and standing-in).
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "recusal",
    allowedDependencies = {"shared", "shared::process", "directory", "standin", "demand"})
package org.lianxin.recusal;
