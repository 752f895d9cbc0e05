package org.lianxin.closedloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.closedloop.Signatures.Half;
import org.lianxin.closedloop.Signatures.Signed;
import org.lianxin.handling.Orders;
import org.lianxin.handling.Outcome;
import org.lianxin.handling.Replies;
import org.lianxin.handling.Reply;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.SigningKeys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The signatures in the database, with people's own keys. The reply is told by the test. */
@LianxinTest
class ClosedLoopTest {

  private static final int ROUNDS = 25;

  /** The unit signs this very reply, or the deputy would sign over an outdated one. */
  private static final Reply REPLY =
      new Reply(
          "XQ-2025-800000", 1, 1, Outcome.SOLVED, "路灯已修复。", Optional.empty(), "", "a.handler");

  @Autowired JdbcClient jdbc;
  @Autowired SigningKeys keys;
  @Autowired Clock clock;
  @Autowired TransactionOperations transaction;

  private Signatures signatures;

  @BeforeEach
  void withoutOrders() {
    Orders orders = mock();
    Replies replies = mock();
    when(orders.find(anyString())).thenReturn(Optional.empty());
    when(replies.find(anyString())).thenReturn(Optional.of(REPLY));
    signatures =
        new Signatures(
            new SignatureRows(jdbc, clock), mock(ProofOfIdentity.class), keys, orders, replies);
    // A key is made at the first signature; the instant that is tested is a later one.
    transaction.executeWithoutResult(
        status -> {
          keys.sign("jiaotong.leader", new byte[0]);
          keys.sign("deputy.d001", new byte[0]);
        });
  }

  @Test
  void bothHalvesSignedAtTheSameInstantSucceed() throws Exception {
    var threads = Executors.newFixedThreadPool(2);
    try {
      for (int round = 1; round <= ROUNDS; round++) {
        var caseNo = "XQ-2025-8%05d".formatted(round);
        var together = new CyclicBarrier(2);
        for (var done :
            threads.invokeAll(
                List.of(
                    signing(caseNo, Half.UNIT, "jiaotong.leader", together),
                    signing(caseNo, Half.DEPUTY, "deputy.d001", together)))) {
          done.get();
        }
        assertThat(signatures.of(caseNo))
            .extracting(Signed::half)
            .containsExactly(Half.UNIT, Half.DEPUTY);
        assertThat(signatures.ofDeputy(caseNo)).isPresent();
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void oneHalfSignedTwiceAtTheSameInstantIsSignedOnce() throws Exception {
    var threads = Executors.newFixedThreadPool(2);
    var refused = 0;
    try {
      var together = new CyclicBarrier(2);
      var caseNo = "XQ-2025-890000";
      for (var done :
          threads.invokeAll(
              List.of(
                  signing(caseNo, Half.DEPUTY, "deputy.d001", together),
                  signing(caseNo, Half.DEPUTY, "jiaotong.leader", together)))) {
        refused += done.get() ? 0 : 1;
      }
      assertThat(signatures.of(caseNo)).hasSize(1);
    } finally {
      threads.shutdown();
    }
    assertThat(refused).isEqualTo(1);
  }

  private static String content(Half half) {
    return half == Half.UNIT ? ReplyContent.of(REPLY) : "意见：满意";
  }

  private Callable<Boolean> signing(
      String caseNo, Half half, String signer, CyclicBarrier together) {
    return () -> {
      together.await();
      try {
        transaction.executeWithoutResult(
            status -> signatures.sign(caseNo, half, signer, "", content(half)));
        return true;
      } catch (Refusal refusal) {
        assertThat(refusal.reasons().get(0).code()).isEqualTo("closedloop.sign.taken");
        return false;
      }
    };
  }
}
