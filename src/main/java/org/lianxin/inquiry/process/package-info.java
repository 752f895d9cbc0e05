/** The inquiry's process. */
package org.lianxin.inquiry.process;
