/**
 * Rules on processes, decisions and forms: names, labels, layout, and what ties them to the code.
 */
package org.lianxin.conventions;
