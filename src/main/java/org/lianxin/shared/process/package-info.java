/** What delegates share: how a process variable is read and written. */
@org.springframework.modulith.NamedInterface("process")
package org.lianxin.shared.process;
