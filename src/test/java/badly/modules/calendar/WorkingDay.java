package badly.modules.calendar;

import badly.modules.platform.Guard;

/** Of a module that uses the platform and has no {@code package-info.java}. */
public record WorkingDay(Guard guard) {}
