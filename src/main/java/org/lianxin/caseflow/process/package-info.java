/** From events of the stages to the process of the case. */
package org.lianxin.caseflow.process;
