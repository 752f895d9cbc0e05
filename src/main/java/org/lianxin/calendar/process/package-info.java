/** The engine's business calendar: its timers and due dates may count working days. */
package org.lianxin.calendar.process;
