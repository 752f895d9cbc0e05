/** What the engine says of itself. */
package org.lianxin.checkup.process;
