/** How a line of the log is written: one an event, nothing in it that acts on who reads it. */
package org.lianxin.platform.log;
