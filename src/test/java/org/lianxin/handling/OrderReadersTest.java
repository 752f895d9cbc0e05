package org.lianxin.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lianxin.demand.CaseAccess;
import org.lianxin.directory.Person;

class OrderReadersTest {

  private static final Order ORDER =
      new Order(
          1,
          "XQ-2026-000001",
          1,
          "A",
          HandlingMode.LEAD,
          List.of("B"),
          "O",
          "officer",
          "请办理",
          "handler",
          LocalDate.of(2026, 3, 2));

  private final Set<String> open = new TreeSet<>();
  private final OrderReaders readers = new OrderReaders(new Recorded());

  @Test
  void areTheOfficeAndTheUnitsUntilTheyReturnIt() {
    readers.on(new OrderAssigned(ORDER));
    assertThat(open).containsExactly("XQ-2026-000001 A", "XQ-2026-000001 B", "XQ-2026-000001 O");

    readers.on(new OrderReturned(ORDER, 1));
    assertThat(open).containsExactly("XQ-2026-000001 O");
  }

  @Test
  void areTheUnitsThatHaveAPartUntilTheyReturnItOrKeepIt() {
    readers.on(new OrderAssigned(ORDER));

    readers.on(new CoUnitReturned(ORDER, "B"));
    assertThat(open).containsExactly("XQ-2026-000001 A", "XQ-2026-000001 O");

    readers.on(new CoUnitNamed(ORDER, "C"));
    assertThat(open).containsExactly("XQ-2026-000001 A", "XQ-2026-000001 C", "XQ-2026-000001 O");
  }

  private final class Recorded implements CaseAccess {

    @Override
    public boolean mayRead(String caseNo, Person reader) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void openTo(String caseNo, String body) {
      open.add(caseNo + " " + body);
    }

    @Override
    public void openToPerson(String caseNo, String login) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void closeToPerson(String caseNo, String login) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void closeTo(String caseNo, String body) {
      open.remove(caseNo + " " + body);
    }
  }
}
