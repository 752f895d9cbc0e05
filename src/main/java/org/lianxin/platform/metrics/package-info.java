/** What an operator's monitoring reads: how much work is open, late or broken. */
package org.lianxin.platform.metrics;
