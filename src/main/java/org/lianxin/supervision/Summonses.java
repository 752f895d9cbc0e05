package org.lianxin.supervision;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 约谈名单: whom the ladder wants called in, until a supervisor has answered. */
@Service
@Transactional(readOnly = true)
public class Summonses {

  private final SupervisionOrderTable orders;

  Summonses(SupervisionOrderTable orders) {
    this.orders = orders;
  }

  /**
   * A case of which the principal of a unit is to be called in.
   *
   * @param since since when a supervisor is called on for it
   */
  public record Summons(String caseNo, LocalDate since) {}

  /** Those that wait, the longest waiting first. */
  public List<Summons> waiting(int most) {
    return orders
        .findByRungLevelAndEndedAtIsNullOrderById(SupervisionLevel.SUMMON, Limit.of(most))
        .stream()
        .map(SupervisionOrderEntity::summons)
        .toList();
  }
}
