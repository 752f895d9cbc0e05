package org.lianxin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianxin.LianxinTest;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.springframework.beans.factory.annotation.Autowired;

@LianxinTest
class AuthorisationsTest {

  @Autowired Authorisations authorisations;
  @Autowired AuthorizationService rights;
  @Autowired IdentityService identity;
  @Autowired FilterService filters;
  @Autowired People people;

  @AfterEach
  void nobody() {
    identity.clearAuthentication();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void letsNobodyDeployGrantOrWriteFilters(Role role) {
    assertThat(may(role, Permissions.CREATE, Resources.DEPLOYMENT)).isFalse();
    assertThat(may(role, Permissions.CREATE, Resources.AUTHORIZATION)).isFalse();
    assertThat(may(role, Permissions.UPDATE, Resources.AUTHORIZATION)).isFalse();
    assertThat(may(role, Permissions.CREATE, Resources.FILTER)).isFalse();
    assertThat(may(role, Permissions.CREATE, Resources.USER)).isFalse();
    assertThat(may(role, Permissions.READ, Resources.FILTER)).isTrue();
  }

  @Test
  void letsTheSupervisorReadCasesAndTheAdministratorNone() {
    assertThat(may(Role.SUPERVISOR, Permissions.READ_INSTANCE, Resources.PROCESS_DEFINITION))
        .isTrue();
    assertThat(may(Role.SUPERVISOR, Permissions.UPDATE_INSTANCE, Resources.PROCESS_DEFINITION))
        .isFalse();
    assertThat(may(Role.SUPERVISOR, Permissions.READ, Resources.DEPLOYMENT)).isTrue();
    assertThat(may(Role.SUPERVISOR, Permissions.READ, Resources.TASK)).isFalse();
    assertThat(may(Role.ADMINISTRATOR, Permissions.READ_INSTANCE, Resources.PROCESS_DEFINITION))
        .isFalse();
    assertThat(may(Role.ADMINISTRATOR, Permissions.READ, Resources.USER)).isTrue();
    assertThat(may(Role.HANDLER, Permissions.READ_INSTANCE, Resources.PROCESS_DEFINITION))
        .isFalse();
  }

  @Test
  void laysNothingTwice() {
    var before = ids();

    authorisations.lay();

    assertThat(ids()).isEqualTo(before);
  }

  @Test
  void takesAwayWhatWasGrantedByHand() {
    var byHand = rights.createNewAuthorization(AUTH_TYPE_GRANT);
    byHand.setUserId("somebody");
    byHand.setResource(Resources.DEPLOYMENT);
    byHand.setResourceId("*");
    byHand.addPermission(Permissions.CREATE);
    var id = rights.saveAuthorization(byHand).getId();

    authorisations.lay();

    assertThat(ids()).doesNotContain(id);
  }

  @Test
  void laysTheListsOfTasklistOnce() {
    assertThat(filters.createTaskFilterQuery().list())
        .extracting(Filter::getName)
        .containsExactlyInAnyOrder("全部待办", "我的任务", "待认领", "今日到期", "已逾期", "全部可见");
  }

  @Test
  void evaluatesEveryListForItsReader() {
    signIn(one(Role.HANDLER));

    for (var filter : filters.createTaskFilterQuery().listPage(0, 10)) {
      assertThat(filters.count(filter.getId())).as(filter.getName()).isNotNegative();
    }
  }

  @Test
  void showsAReaderThePeopleOfHisOwnBodiesOnly() {
    var reader = one(Role.HANDLER);
    var bodies = reader.posts().stream().map(post -> post.body()).toList();
    signIn(reader);

    var seen = identity.createUserQuery().listPage(0, 2000).stream().map(User::getId).toList();

    assertThat(seen)
        .contains(reader.login())
        .allMatch(
            login ->
                people.find(login).orElseThrow().posts().stream()
                    .anyMatch(post -> bodies.contains(post.body())));
  }

  @Test
  void showsAReaderHisOwnGroups() {
    var reader = one(Role.HANDLER);
    signIn(reader);

    var groups = identity.createGroupQuery().groupMember(reader.login()).listPage(0, 100);

    assertThat(groups)
        .extracting(Group::getId)
        .containsExactlyInAnyOrderElementsOf(reader.groups());
  }

  @Test
  void namesAGroupByItsPlaceAndRole() {
    var officers = "310117001-GW.OFFICER";
    var name = "岳阳街道人大工作委员会 · 人大工作人员";

    assertThat(group(officers).getName()).isEqualTo(name);
    assertThat(group("310117001-Z1.LIAISON_OFFICER").getName()).isEqualTo("岳阳街道银杏人大代表联络站 · 联络员");
    assertThat(group("OFFICER").getName()).isEqualTo("人大工作人员");
    assertThat(identity.createGroupQuery().groupName(name).listPage(0, 9))
        .extracting(Group::getId)
        .containsExactly(officers);
    assertThat(identity.createGroupQuery().groupNameLike("岳阳街道人大工作委员会%").listPage(0, 9))
        .extracting(Group::getId)
        .contains(officers, "310117001-GW.LIAISON_OFFICER")
        .allMatch(id -> id.startsWith("310117001-GW."));
    assertThat(group("310117001-GW.NOTHING")).isNull();
  }

  @Test
  void sortsGroupsByTheirNames() {
    var names =
        identity.createGroupQuery().orderByGroupName().desc().listPage(0, 2000).stream()
            .map(Group::getName)
            .toList();

    assertThat(names).hasSizeGreaterThan(10).isSortedAccordingTo(Comparator.reverseOrder());
  }

  private Group group(String id) {
    return identity.createGroupQuery().groupId(id).singleResult();
  }

  @Test
  void showsOfANarrowedReaderOnlyWhatTheSessionHolds() {
    var reader = one(Role.HANDLER);
    signIn(reader.only(Set.of(Role.DEPUTY)));

    assertThat(identity.createGroupQuery().groupMember(reader.login()).count()).isZero();
    assertThat(identity.createGroupQuery().count()).isZero();
    assertThat(identity.createUserQuery().listPage(0, 100))
        .extracting(User::getId)
        .containsExactly(reader.login());
  }

  @Test
  void checksNoPasswordAndWritesNobody() {
    assertThat(identity.isReadOnly()).isTrue();
    assertThat(identity.checkPassword(one(Role.HANDLER).login(), "Lianxin@2026")).isFalse();
    assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").count()).isZero();
  }

  private boolean may(Role role, Permission permission, Resource resource) {
    return rights.isUserAuthorized("somebody", List.of(role.name()), permission, resource, "*");
  }

  private List<String> ids() {
    return rights.createAuthorizationQuery().list().stream()
        .map(Authorization::getId)
        .sorted()
        .toList();
  }

  private Person one(Role role) {
    return people.inGroup(role.name()).get(0);
  }

  private void signIn(Person person) {
    identity.setAuthentication(person.login(), person.groups());
  }
}
