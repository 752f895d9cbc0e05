/** Listens to the engine and keeps the journal. */
package org.lianxin.journal.process;
