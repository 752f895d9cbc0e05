/** The process of one check. */
package org.lianxin.lookback.process;
