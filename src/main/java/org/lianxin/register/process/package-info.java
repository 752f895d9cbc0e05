/** The process of a quarter's list. */
package org.lianxin.register.process;
