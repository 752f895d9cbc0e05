/** The intake's process. */
package org.lianxin.demand.process;
