/** Plays one process alone on an engine in memory, so that its picture can be tested in seconds. */
package org.lianxin.scene;
