package org.lianxin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianxin.demand.Demand;
import org.lianxin.demand.Demands;

class CaseFactsTest {

  private final Demands demands = mock();
  private final CaseFacts facts = new CaseFacts(null, demands, null, null, null, null);

  @Test
  void nameWhatWasJoinedAndOfAConfidentialDemandTheNumberAlone() {
    var open = demand("XQ-2026-000002", "弄堂口积水", false);
    var secret = demand("XQ-2026-000003", "邻居占用楼道", true);
    when(demands.joinedTo("XQ-2026-000001")).thenReturn(List.of(open, secret));

    assertThat(facts.joined("XQ-2026-000001")).isEqualTo("XQ-2026-000002 弄堂口积水\nXQ-2026-000003");
  }

  private static Demand demand(String caseNo, String subject, boolean isConfidential) {
    var demand = mock(Demand.class);
    when(demand.caseNo()).thenReturn(caseNo);
    when(demand.subject()).thenReturn(subject);
    when(demand.isConfidential()).thenReturn(isConfidential);
    return demand;
  }
}
