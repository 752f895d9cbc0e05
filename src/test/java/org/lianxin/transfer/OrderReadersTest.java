package org.lianxin.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lianxin.demand.CaseAccess;
import org.lianxin.handling.CoUnitNamed;
import org.lianxin.handling.CoUnitReturned;
import org.lianxin.handling.HandlingMode;
import org.lianxin.handling.Order;
import org.lianxin.handling.OrderAssigned;
import org.lianxin.handling.OrderReturned;
import org.lianxin.routing.Route;
import org.mockito.invocation.InvocationOnMock;

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
          LocalDate.of(2026, 3, 2),
          LocalDate.of(2026, 3, 2),
          Route.STREET);

  private final Set<String> open = new TreeSet<>();
  private final OrderReaders readers = new OrderReaders(recorded());

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

  private CaseAccess recorded() {
    CaseAccess access = mock();
    doAnswer(opened -> open.add(reader(opened))).when(access).openTo(any(), any());
    doAnswer(closed -> open.remove(reader(closed))).when(access).closeTo(any(), any());
    return access;
  }

  private static String reader(InvocationOnMock call) {
    return "%s %s".formatted(call.getArguments());
  }
}
