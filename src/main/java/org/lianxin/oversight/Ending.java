package org.lianxin.oversight;

import java.time.LocalDate;

/** What came of a measure or a task, and when, as somebody wrote it; anything may be missing. */
record Ending(LocalDate doneOn, String result) {}
