/** Asks the engine what is stuck in it. */
package org.lianxin.cockpit.process;
