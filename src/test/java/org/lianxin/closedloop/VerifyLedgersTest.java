package org.lianxin.closedloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianxin.closedloop.LedgerReport.Fault;
import org.lianxin.closedloop.LedgerReport.Kind;
import org.lianxin.evidence.EvidenceFault;
import org.lianxin.evidence.EvidenceReport;
import org.lianxin.evidence.EvidenceVerifier;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.ConfigurableApplicationContext;

class VerifyLedgersTest {

  private final LedgerVerifier verifier = mock();
  private final ConfigurableApplicationContext application = mock();
  private final EvidenceVerifier evidence = mock();
  private final VerifyLedgers command = new VerifyLedgers(verifier, evidence, application);

  private void theRecordIsWhole() {
    when(evidence.verify()).thenReturn(new EvidenceReport(1, 1, 1, List.of()));
  }

  @Test
  void staysOutOfAUsualStart() {
    command.run(new DefaultApplicationArguments("--server.port=8081"));

    verifyNoInteractions(verifier, evidence, application);
  }

  @Test
  void endsTheApplicationWhenTheLedgersAreSound() {
    when(verifier.verify()).thenReturn(new LedgerReport(null, Map.of(), List.of()));
    theRecordIsWhole();

    command.run(new DefaultApplicationArguments("--verify-ledgers"));

    verify(application).close();
  }

  @Test
  void endsWithThatCodeTooWhenARowOfTheRecordIsNotAsItWasSealed() {
    when(verifier.verify()).thenReturn(new LedgerReport(null, Map.of(), List.of()));
    when(evidence.verify())
        .thenReturn(
            new EvidenceReport(
                1,
                1,
                1,
                List.of(
                    new EvidenceFault(
                        EvidenceFault.Kind.ROW_CHANGED, "XQ-2026-000001", "demand_entry", "7"))));

    assertThatThrownBy(() -> command.run(new DefaultApplicationArguments("--verify-ledgers")))
        .isInstanceOfSatisfying(
            ExitCodeGenerator.class, failed -> assertThat(failed.getExitCode()).isEqualTo(3));
  }

  @Test
  void endsWithACodeOfItsOwnWhenTheyAreNot() {
    theRecordIsWhole();
    when(verifier.verify())
        .thenReturn(
            new LedgerReport(
                null,
                Map.of(),
                List.of(new Fault(Ledger.UNIT, Kind.ENTRY_CHANGED, 7, "XQ-2026-000001"))));

    assertThatThrownBy(() -> command.run(new DefaultApplicationArguments("--verify-ledgers")))
        .isInstanceOfSatisfying(
            ExitCodeGenerator.class, failed -> assertThat(failed.getExitCode()).isEqualTo(3));
  }
}
