/**
 * From a form to the tables: leads the webapps' form calls to the class of the task, so that a task
 * has one meaning on every surface and its answers never pass through the engine. See decision
 * 0007.
 */
package org.lianxin.platform.task;
