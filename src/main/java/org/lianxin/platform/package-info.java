/**
 * Engine configuration, the webapps' language and guards, and the shape of errors. Nobody depends
 * on it; it may know every module.
 */
@org.springframework.modulith.ApplicationModule(displayName = "platform")
package org.lianxin.platform;
