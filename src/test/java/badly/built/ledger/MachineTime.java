package badly.built.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;

class MachineTime {

  private final Supplier<Instant> now = Instant::now;

  List<Object> now() {
    return List.of(
        now.get(),
        LocalDate.now(),
        new Date(),
        System.currentTimeMillis(),
        Clock.systemDefaultZone(),
        Calendar.getInstance());
  }
}
