/** The process of a planned activity. */
package org.lianxin.activity.process;
