package org.lianxin.notification;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.scene.Table;

/** 通知对象, row by row. */
class NoticeDecisionTest {

  private static final Table TABLE = Table.of("notification", "notice");

  /** One line for each row of the table, from the top. */
  private static final String ROWS =
      """
      rule,                        event,   recipient, template,           duty, sending
      Rule_TaskWaiting,            待办任务, 所指人员,   task-waiting,       是,   工作时间
      Rule_RegisteredOffice,       诉求登记, 交办机关,   demand-registered,  否,   每日汇总
      Rule_AcceptedRegistrar,      诉求受理, 登记人,     demand-accepted,    否,   每日汇总
      Rule_IntakeEndedRegistrar,   受理终结, 登记人,     intake-ended,       否,   每日汇总
      Rule_IntakeEndedOffice,      受理终结, 交办机关,   intake-ended,       否,   每日汇总
      Rule_JoinedDeputy,           诉求并案, 接件代表,   demand-joined,      否,   工作时间
      Rule_AssignedDeputy,         批办转办, 接件代表,   order-assigned,     否,   工作时间
      Rule_AssignedLeader,         批办转办, 单位负责人, order-assigned,     否,   工作时间
      Rule_TakenDeputy,            单位签收, 接件代表,   order-taken,        否,   每日汇总
      Rule_ReturnedDeputy,         单位退办, 接件代表,   order-returned,     否,   每日汇总
      Rule_SuspendedDeputy,        中止办理, 接件代表,   demand-suspended,   否,   工作时间
      Rule_LimitNear,              期限临近, 所指人员,   limit-near,         是,   工作时间
      Rule_LimitReached,           期限到期, 所指人员,   limit-reached,      是,   工作时间
      Rule_LimitPassed,            期限逾期, 所指人员,   limit-passed,       是,   工作时间
      Rule_SupervisionCalled,      提请督办, 所指人员,   supervision-called, 是,   工作时间
      Rule_SignedDeputy,           答复签发, 接件代表,   reply-signed,       否,   工作时间
      Rule_SignedRegistrar,        答复签发, 登记人,     reply-signed,       否,   每日汇总
      Rule_RelayedDeputy,          代表转告, 所指人员,   result-relayed,     否,   工作时间
      Rule_ToldOffice,             告知选民, 交办机关,   voter-told,         否,   每日汇总
      Rule_ToldHandler,            告知选民, 承办人,     voter-told,         否,   每日汇总
      Rule_RehandlingDeputy,       重新办理, 接件代表,   rehandling-ordered, 否,   工作时间
      Rule_RehandlingLeader,       重新办理, 单位负责人, rehandling-ordered, 是,   工作时间
      Rule_StruckOffDeputy,        诉求销号, 接件代表,   demand-struck-off,  否,   每日汇总
      Rule_StruckOffRegistrar,     诉求销号, 登记人,     demand-struck-off,  否,   每日汇总
      Rule_StruckOffHandler,       诉求销号, 承办人,     demand-struck-off,  否,   每日汇总
      Rule_CommitmentMadeDeputy,   承诺立项, 接件代表,   commitment-made,    否,   每日汇总
      Rule_CommitmentKeptOffice,   承诺兑现, 交办机关,   commitment-kept,    否,   每日汇总
      Rule_CommitmentKeptHandler,  承诺兑现, 承办人,     commitment-kept,    否,   每日汇总
      Rule_CommitmentMissedDeputy, 承诺落空, 接件代表,   commitment-missed,  否,   工作时间
      Rule_CommitmentMissedLeader, 承诺落空, 单位负责人, commitment-missed,  否,   工作时间
      Rule_UrgedNamed,             代表催办, 所指人员,   demand-urged,       是,   工作时间
      Rule_TaskAgreedNamed,        会议交办, 所指人员,   task-agreed,        是,   工作时间
      Rule_VoterAddedDeputy,       选民补充, 接件代表,   voter-added,        是,   工作时间
      Rule_VoterAddedOffice,       选民补充, 交办机关,   voter-added,        是,   工作时间
      Rule_VoterAddedHandler,      选民补充, 承办人,    voter-added,        是,   工作时间
      Rule_VoterUrgedNamed,        选民催办, 所指人员,   voter-urged,        是,   工作时间
      Rule_VoterUrgedLeader,       选民催办, 单位负责人,  voter-urged,        否,   工作时间
      Rule_VoterUrgedOffice,       选民催办, 交办机关,   voter-urged,        否,   工作时间
      Rule_VoterUrgedDeputy,       选民催办, 接件代表,   voter-urged,        否,   工作时间
      Rule_AnswerAwaitedDeputy,    提醒评价, 接件代表,   answer-awaited,     是,   工作时间
      Rule_AnswerPreparedDeputy,   拟公开答复, 接件代表,   answer-prepared,    是,   工作时间
      Rule_AnswerPreparedOffice,   拟公开答复, 交办机关,   answer-prepared,    是,   工作时间
      Rule_WithdrawalAskedHandler, 申请撤回, 承办人,     withdrawal-asked,   否,   工作时间
      Rule_WithdrawnDeputy,        诉求撤回, 接件代表,   demand-withdrawn,   否,   工作时间
      Rule_WithdrawnRegistrar,     诉求撤回, 登记人,     demand-withdrawn,   否,   工作时间
      Rule_WithdrawnHandler,       诉求撤回, 承办人,     demand-withdrawn,   否,   工作时间
      Rule_MailboxMissedNamed,     信箱漏开, 所指人员,   mailbox-missed,     否,   工作时间
      Rule_ReceptionMissedNamed,   接待漏办, 所指人员,   reception-missed,   否,   工作时间
      Rule_ActivityCalledOffNamed, 活动取消, 所指人员,   activity-called-off, 否,   工作时间
      Rule_ActivityUnrecordedNamed, 活动漏登, 所指人员,  activity-unrecorded, 否,   工作时间
      Rule_GatheringMissedNamed,   活动漏办, 所指人员,   gathering-missed,   否,   工作时间
      Rule_DutyBehindNamed,        履职提醒, 所指人员,   duty-behind,        否,   工作时间
      Rule_GroupBehindNamed,       小组履职提醒, 所指人员, group-behind,      否,   工作时间
      Rule_MailLandedDeputy,       来信入件, 接件代表,   mail-landed,        是,   工作时间
      Rule_MailLandedOffice,       来信入件, 交办机关,   mail-landed,        是,   工作时间
      Rule_MailLandedHandler,      来信入件, 承办人,     mail-landed,        是,   工作时间
      Rule_MailWaitsNamed,         来信待分, 所指人员,   mail-waits,         是,   工作时间
      """;

  @ParameterizedTest
  @CsvSource(textBlock = ROWS, useHeadersInDisplayName = true)
  void tellsWhomTheRowNames(
      String rule, String event, String recipient, String template, String duty, String sending) {
    var question = Map.of("event", event);
    var place = TABLE.ask(question).rules().indexOf(rule);

    assertThat(place).isNotNegative();
    assertThat(TABLE.collect(question).get(place))
        .isEqualTo(
            Map.of("recipient", recipient, "template", template, "duty", duty, "sending", sending));
  }

  @Test
  void hasALineForEachRow() {
    assertThat(ROWS.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))))
        .containsExactlyElementsOf(TABLE.rules());
  }

  /** Nothing happens that the office has said nothing about. */
  @ParameterizedTest
  @EnumSource
  void tellsSomebodyOfEachKind(NoticeKind kind) {
    assertThat(TABLE.collect(Map.of("event", kind.word()))).isNotEmpty();
  }

  @Test
  void knowsTheKindsThatThereAreAndNoOthers() {
    assertThat(TABLE.words("event"))
        .containsExactlyElementsOf(Stream.of(NoticeKind.values()).map(NoticeKind::word).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "TASK_WAITING", "待办", "诉求登记 "})
  void tellsNobodyOfWhatItDoesNotKnow(String event) {
    assertThat(TABLE.collect(Map.of("event", event))).isEmpty();
  }

  @Test
  void hasASentenceForEachTemplateInBothLanguages() {
    var templates =
        TABLE.answers().keySet().stream()
            .flatMap(question -> TABLE.collect(question).stream())
            .map(row -> "notification.template." + row.get("template"))
            .collect(toSet());
    for (var bundle : List.of("messages.notification", "messages.notification_en")) {
      assertThat(bundle(bundle).keySet()).containsAll(templates);
    }
  }

  @Test
  void callsEachKindAsTheScreensDo() {
    var screens = bundle("messages.notification");

    assertThat(Stream.of(NoticeKind.values()).collect(toMap(kind -> kind, NoticeKind::word)))
        .allSatisfy(
            (kind, word) ->
                assertThat(screens.getString("notification.notice-kind." + kind)).isEqualTo(word));
  }

  @Test
  void isRefusedWithAWordThatMeansNobodyOrNoHour() {
    assertThatThrownBy(() -> Recipient.of("全体代表")).hasMessageContaining("全体代表");
    assertThatThrownBy(() -> Sending.of("明天")).hasMessageContaining("明天");
  }

  private static ResourceBundle bundle(String name) {
    return ResourceBundle.getBundle(
        name, Locale.ROOT, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }
}
