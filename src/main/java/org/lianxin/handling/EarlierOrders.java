package org.lianxin.handling;

import java.time.LocalDate;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.directory.Words;
import org.lianxin.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders on which a unit worked before the office began here (rule running-taken-over): it had
 * taken them, heard the deputy, or drafted its reply. Who reviews, signs and strikes off does so
 * here.
 */
@Service
@Transactional
public class EarlierOrders {

  private final Orders orders;
  private final UnitWork work;
  private final Replies replies;
  private final CaseTimeline timeline;
  private final Words words;

  EarlierOrders(Orders orders, UnitWork work, Replies replies, CaseTimeline timeline, Words words) {
    this.orders = orders;
    this.work = work;
    this.replies = replies;
    this.timeline = timeline;
    this.words = words;
  }

  /**
   * The unit had taken the order that was instructed, and this handler of it answers for it. Both
   * ledgers open.
   *
   * @param handler the login
   * @throws Refusal when he is the case's deputy
   */
  public void take(String caseNo, String handler, String by) {
    work.refuseDeputy(caseNo, handler);
    var unit = orders.assign(caseNo).unit();
    orders.take(caseNo, handler);
    timeline.record(
        caseNo, by, "handling.timeline.taken-before", words.body(unit), words.person(handler));
  }

  /**
   * The unit had heard the deputy.
   *
   * @throws Refusal when the day lies before the receipt or ahead
   */
  public void contacted(String caseNo, LocalDate day, ContactWay way, String by) {
    var said = words.chinese("handling.earlier.said");
    work.recordContact(caseNo, new ContactDeputy.Answers(day, null, way, said), by);
  }

  /**
   * The unit had drafted its reply, which nobody has reviewed.
   *
   * @param day when
   * @param handler the login of who drafted it
   * @throws Refusal when the deputy was not heard, or outcome and words contradict each other
   */
  public void replied(
      String caseNo, LocalDate day, Outcome outcome, String text, String handler, String by) {
    replies.keep(caseNo, new DraftReply.Answers(text, null, outcome, null, false, null), handler);
    timeline.record(caseNo, by, "handling.timeline.reply-drafted-before", day);
  }
}
