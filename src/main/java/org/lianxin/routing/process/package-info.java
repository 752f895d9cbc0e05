/** The proposals, by the tables of {@code dmn/routing} and the directory. */
package org.lianxin.routing.process;
