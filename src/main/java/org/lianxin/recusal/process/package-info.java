/** The processes of the module: constants and delegates. */
package org.lianxin.recusal.process;
