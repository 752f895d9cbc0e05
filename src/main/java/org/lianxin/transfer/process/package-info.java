/** The transfer's process. */
package org.lianxin.transfer.process;
