/** How a start is refused: with sentences that name the cure. */
package org.lianxin.platform.start;
