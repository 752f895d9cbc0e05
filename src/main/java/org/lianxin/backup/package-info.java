/**
 * 备份: the embedded database and an office's own templates in one encrypted file, the key of the
 * sealed columns apart; each file is opened again and its ledgers verified in a scratch copy before
 * it counts (decision 0038).
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "backup",
    allowedDependencies = {"shared", "directory"})
package org.lianxin.backup;
