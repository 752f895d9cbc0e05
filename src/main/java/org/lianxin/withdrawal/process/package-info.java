/** The process of a voiding or a withdrawal. */
package org.lianxin.withdrawal.process;
