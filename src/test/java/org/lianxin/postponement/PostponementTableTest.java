package org.lianxin.postponement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.demand.DemandOnFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What asking for more time leaves in the table; the test takes its rows back. */
@LianxinTest
@Transactional
class PostponementTableTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 12);

  @Autowired PostponementTable postponements;
  @Autowired EntityManager entities;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private final String caseNo = "PT-" + System.nanoTime() % 1_000_000_000;

  @BeforeEach
  void aDemandIsRegistered() {
    DemandOnFile.put(jdbc, caseNo, Map.of("status", "HANDLING"));
  }

  @Test
  void findsWhatIsNotDecidedAndKeepsWhatIs() {
    var first = new AwaitedReply(caseNo, 1, List.of("310117-SWJ"));
    postponements.save(
        new PostponementEntity(
            first, Postponement.EXTENSION, "等管线", DAY, "h", LocalDateTime.now(clock)));
    reread();
    assertThat(open()).map(PostponementEntity::reason).contains("等管线");

    open()
        .orElseThrow()
        .approve(DAY, DAY.minusDays(9), DAY, null, "district.officer", LocalDateTime.now(clock));
    reread();

    assertThat(open()).isEmpty();
    assertThat(postponements.findByCaseNoAndRoundAndVerdictIsNotNullOrderById(caseNo, 1))
        .extracting(PostponementEntity::dueBefore)
        .containsExactly(DAY.minusDays(9));
  }

  private Optional<PostponementEntity> open() {
    return postponements.findFirstByCaseNoAndKindAndVerdictIsNullOrderByIdDesc(
        caseNo, Postponement.EXTENSION);
  }

  private void reread() {
    entities.flush();
    entities.clear();
  }
}
