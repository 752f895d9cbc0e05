/** The intake's process. */
package org.lianxin.intake.process;
