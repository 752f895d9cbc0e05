/** The processes of the module: constants and delegates. */
package org.lianxin.instruction.process;
