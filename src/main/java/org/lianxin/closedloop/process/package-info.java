/** The processes of the module: keys, delegates, and what starts a process. */
package org.lianxin.closedloop.process;
