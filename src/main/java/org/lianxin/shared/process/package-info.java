/** What processes share: how a variable is read and written, how a decision table is asked. */
@org.springframework.modulith.NamedInterface("process")
package org.lianxin.shared.process;
