package org.lianxin.oversight;

import java.time.LocalDate;

/** A supervision or a report as somebody wants it; anything may be missing, see {@link Measure}. */
record MeasureWish(MeasureKind kind, LocalDate takenOn, String basis, String lead, String words) {}
