/** The engine's tasks, as notices tell of them. */
package org.lianxin.notification.process;
