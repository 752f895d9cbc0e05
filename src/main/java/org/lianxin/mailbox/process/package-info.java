/** The process of a mailbox's week. */
package org.lianxin.mailbox.process;
