package badly.modules.duty;

import badly.modules.calendar.WorkingDay;

record Debriefing(WorkingDay day) {}
