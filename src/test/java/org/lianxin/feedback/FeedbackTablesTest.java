package org.lianxin.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.demand.DemandOnFile;
import org.lianxin.demand.TellingWay;
import org.lianxin.demand.Told;
import org.lianxin.feedback.DisputeVerdict.Basis;
import org.lianxin.feedback.DisputeVerdict.Decision;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is said on the way back is stored whole, and once for each round. */
@LianxinTest
@Transactional
class FeedbackTablesTest {

  private static final String CASE = "XQ-2099-750001";
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 10, 10, 0);
  private static final String LONG = "𠮷<script>${x}".repeat(286).substring(0, 4000);

  @Autowired RelayTable relays;
  @Autowired DeputyOpinionTable opinions;
  @Autowired TellingTable tellings;
  @Autowired DisputeDecisionTable disputes;
  @Autowired EntityManager entities;
  @Autowired JdbcClient database;

  @BeforeEach
  void registerADemand() {
    DemandOnFile.put(database, CASE, Map.of("status", "REPLIED"));
  }

  @Test
  void keepsTheLongestWordsWhole() {
    var link = new RelayEntity(CASE, 1, 0, "deputy.m001", "deputy.d001");
    link.tell(new Told(TellingWay.PHONE, NOW.toLocalDate(), LONG), "deputy.m001", NOW);
    link.confirm(LONG, NOW);
    relays.save(link);
    opinions.save(
        new DeputyOpinionEntity(
            CASE, 1, "deputy.d001", new Opinion(Rating.BASICALLY, Rating.DISSATISFIED, LONG), NOW));
    tellings.save(telling(1));
    disputes.save(dispute(1));
    entities.flush();
    entities.clear();

    var chain = relays.findByCaseNoAndRoundNoOrderByPlace(CASE, 1);
    assertThat(chain).singleElement().extracting(RelayEntity::toDeputy).isEqualTo("deputy.d001");
    assertThat(chain.get(0).confirmedWords()).contains(LONG);
    assertThat(relays.findByCaseNoAndRoundNoAndPlace(CASE, 1, 1)).isEmpty();
    assertThat(opinions.findByCaseNoAndRoundNo(CASE, 1).orElseThrow().opinion().reasons())
        .isEqualTo(LONG);
    var told = tellings.findByCaseNoAndRoundNo(CASE, 1).orElseThrow().telling();
    assertThat(told.voterWords()).isEqualTo(LONG);
    assertThat(told.voice())
        .isEqualTo(
            new VoterVoice(true, VoterAnswer.YES, VoterAnswer.PARTLY, VoterRating.DISSATISFIED));
    assertThat(disputes.findByCaseNoAndRoundNo(CASE, 1).orElseThrow().verdict().reasons())
        .isEqualTo(LONG);
  }

  @Test
  void keepsOneOfEachForEveryRound() {
    tellings.saveAll(List.of(telling(1), telling(2)));
    disputes.saveAll(List.of(dispute(2), dispute(3)));
    entities.flush();

    assertThatThrownBy(() -> tellings.save(telling(2)))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private static TellingEntity telling(int round) {
    return new TellingEntity(
        CASE,
        round,
        new VoterTelling(
            TellingWay.IN_PERSON,
            NOW.toLocalDate(),
            LONG,
            null,
            null,
            VoterAnswer.YES,
            VoterAnswer.PARTLY,
            VoterRating.DISSATISFIED,
            LONG),
        "deputy.d001",
        NOW);
  }

  private static DisputeDecisionEntity dispute(int round) {
    return new DisputeDecisionEntity(
        CASE,
        round,
        new DisputeVerdict(Basis.EXPERTS, "水务专家组", LONG, Decision.CLOSE),
        "district.officer",
        NOW);
  }
}
