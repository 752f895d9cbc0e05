/** Which tasks wait for the demo people. */
package org.lianxin.demo.process;
