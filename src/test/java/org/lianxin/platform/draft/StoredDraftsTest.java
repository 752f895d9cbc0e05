package org.lianxin.platform.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.MovableClock;
import org.lianxin.shared.Drafts;
import org.lianxin.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of half-written answers (rule kept-drafts). */
@LianxinTest
class StoredDraftsTest {

  private static final String WRITER = "draft.writer";
  private static final Map<String, Object> WORDS =
      Map.of("answer", "先写一半𠮷", "days", 3, "units", List.of("a", "b"));

  @Autowired StoredDrafts drafts;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private String page;

  @BeforeEach
  void anotherPage() {
    page = UUID.randomUUID().toString();
  }

  @AfterEach
  void resetTheClock() {
    clock.reset();
  }

  @Test
  void areThereForTheirWriterAtTheirPageAlone() {
    drafts.save(WRITER, page, 0, WORDS);

    assertThat(drafts.find(WRITER, page).orElseThrow().answers()).isEqualTo(WORDS);
    assertThat(drafts.find("draft.other", page)).isEmpty();
    assertThat(drafts.find(WRITER, "another page")).isEmpty();
  }

  @Test
  void areSealedForTheirRow() {
    drafts.save(WRITER, page, 0, WORDS);
    drafts.save("draft.other", page, 0, Map.of("answer", "别人的"));
    assertThat(new String(sealed(WRITER), UTF_8)).doesNotContain("先写一半", "answer");

    jdbc.sql("update platform_draft set sealed = ? where login = ? and page = ?")
        .params(sealed("draft.other"), WRITER, page)
        .update();

    assertThatThrownBy(() -> drafts.find(WRITER, page)).isInstanceOf(IllegalStateException.class);
  }

  private byte[] sealed(String login) {
    return jdbc.sql("select sealed from platform_draft where login = ? and page = ?")
        .params(login, page)
        .query(byte[].class)
        .single();
  }

  @Test
  void areNeverWrittenOverByAWindowThatDoesNotKnowThem() {
    var first = drafts.save(WRITER, page, 0, WORDS);
    drafts.save(WRITER, page, first.version(), Map.of("answer", "第二个窗口"));

    for (var seen : List.of(0, first.version())) {
      assertThatThrownBy(() -> drafts.save(WRITER, page, seen, Map.of("answer", "第一个窗口")))
          .isInstanceOfSatisfying(
              Drafts.Overtaken.class, told -> assertThat(told.newer().version()).isEqualTo(2));
    }
    assertThat(drafts.find(WRITER, page).orElseThrow().answers()).containsValue("第二个窗口");
  }

  @Test
  void holdNoProofOfIdentity() {
    drafts.save(WRITER, page, 0, Map.of("answer", "同意", "proof", "Se-cret.2026"));

    assertThat(drafts.find(WRITER, page).orElseThrow().answers()).containsOnlyKeys("answer");
  }

  @Test
  void thatAreTooLongAreRefusedInsteadOfCut() {
    assertThatThrownBy(
            () -> drafts.save(WRITER, page, 0, Map.of("answer", "长".repeat(Drafts.MOST))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("platform.draft.too-long");
  }

  @Test
  void areDeletedAfterThirtyDays() {
    var saved = LocalDateTime.now(Clock.systemDefaultZone()).withNano(0);
    clock.set(saved);
    drafts.save(WRITER, page, 0, WORDS);

    clock.set(saved.plusDays(30).minusSeconds(1));
    drafts.forget();
    assertThat(drafts.find(WRITER, page)).isPresent();

    clock.set(saved.plusDays(30));
    assertThat(drafts.find(WRITER, page)).isEmpty();
    drafts.forget();
    assertThat(rows()).isZero();
  }

  @Test
  void beginAnewWhereOneWasTooOldToBeFound() {
    var saved = LocalDateTime.now(Clock.systemDefaultZone());
    clock.set(saved);
    drafts.save(WRITER, page, 0, WORDS);
    clock.set(saved.plusDays(31));

    drafts.save(WRITER, page, 0, Map.of("answer", "重新写"));

    assertThat(drafts.find(WRITER, page).orElseThrow().answers()).containsValue("重新写");
  }

  @Test
  void areGoneWhenTheyAreGivenUp() {
    drafts.save(WRITER, page, 0, WORDS);
    drafts.save("draft.other", page, 0, WORDS);

    drafts.delete(WRITER, page);
    assertThat(rows()).isEqualTo(1);

    drafts.delete(page);
    assertThat(rows()).isZero();
  }

  private long rows() {
    return jdbc.sql("select count(*) from platform_draft where page = ?")
        .param(page)
        .query(Long.class)
        .single();
  }
}
