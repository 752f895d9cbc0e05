package org.lianxin.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.DirectoryRows;
import org.lianxin.LianxinTest;
import org.lianxin.demand.Offices;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registrations;
import org.lianxin.demand.Voters;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who registered a demand and then changed the post (rule post-ends). */
@LianxinTest
class RegistrarWhoLeftTest {

  private static final String REGISTRAR = "deputy.d012";
  private static final WithdrawalWish VOIDING =
      new WithdrawalWish(WithdrawalAct.VOID, null, null, null, null, "登记了两遍");

  @Autowired Registrar registrar;
  @Autowired Voters voters;
  @Autowired Withdrawals withdrawals;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private String caseNo;

  @BeforeEach
  void aLiaisonOfficerRegisters() {
    DirectoryRows.hold(jdbc, List.of(REGISTRAR), Registrations.OFFICE, Role.LIAISON_OFFICER);
    caseNo = registrar.register(Registrations.of().on(LocalDate.now(clock)), person()).caseNo();
  }

  @AfterEach
  void leave() {
    DirectoryRows.leave(jdbc);
  }

  @Test
  void knowsTheVoterAsLongAsThePostLasts() {
    assertThat(voters.of(caseNo, REGISTRAR).name()).isEqualTo("王小明");
    assertThat(withdrawals.openTo(caseNo, person())).isNotEmpty();

    leave();

    assertThat(voters.areKnownTo(caseNo, REGISTRAR)).isFalse();
    assertThat(voters.of(caseNo, REGISTRAR).name()).doesNotContain("小明");
    assertThat(voters.of(caseNo, REGISTRAR).phone()).doesNotContain("15012345669");
  }

  @Test
  void canNeitherVoidNorTakeItBack() {
    leave();

    assertThat(withdrawals.openTo(caseNo, person())).isEmpty();
    assertThatThrownBy(() -> withdrawals.ask(caseNo, VOIDING, person()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("withdrawal.void-not-yours");
  }

  @Test
  void isNoLongerTheSecondPerson() {
    var deputy = people.find(Registrations.DEPUTY).orElseThrow();
    withdrawals.ask(caseNo, VOIDING, deputy);
    assertThat(withdrawals.confirmers(caseNo)).isEqualTo(Doers.person(REGISTRAR));

    leave();

    assertThat(withdrawals.confirmers(caseNo))
        .isEqualTo(Doers.groups(Offices.officers(Registrations.OFFICE)));
    assertThatThrownBy(() -> withdrawals.grant(caseNo, null, REGISTRAR))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("withdrawal.void-not-yours");
  }

  private Person person() {
    return people.find(REGISTRAR).orElseThrow();
  }
}
