package org.lianxin.inmail;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.lianxin.attachment.Attachments;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.DemandOnFile;
import org.lianxin.demand.Demands;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.shared.Sealer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What tests of incoming mail share: a mailbox that is on, and a case of the demo street. */
abstract class InmailTest {

  /** Of the case's office, its deputy, a handler of no order on it, and whom nobody knows. */
  static final String OFFICER = "officer@yueyang.example";

  static final String DEPUTY = "d001@deputies.example";
  static final String STRANGER = "wang@qq.example";
  static final String ELSEWHERE = "leader@shuiwu.example";

  private static final AtomicInteger LAST = new AtomicInteger();

  @Autowired MailRows rows;
  @Autowired LetterRows letterRows;
  @Autowired CaseLetters letters;
  @Autowired OurMails ours;
  @Autowired People people;
  @Autowired Demands demands;
  @Autowired CaseAccess access;
  @Autowired CaseTimeline timeline;
  @Autowired Attachments attachments;
  @Autowired Sealer sealer;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionOperations transaction;
  @Autowired Clock clock;

  final Map<String, Set<String>> readers =
      new HashMap<>(
          Map.of(
              OFFICER, Set.of("yueyang.officer"),
              DEPUTY, Set.of("deputy.d001"),
              ELSEWHERE, Set.of("shuiwu.leader")));

  final Set<Object> told = new HashSet<>();

  String caseOnFile(Map<String, ?> differs) {
    var caseNo = "XQ-2011-%06d".formatted(LAST.incrementAndGet());
    DemandOnFile.put(jdbc, caseNo, differs);
    return caseNo;
  }

  InmailSettings settings(int port, boolean tagged) {
    return TestMailbox.settings(port, TestMailbox.ADDRESS, tagged);
  }

  ReplyAddresses addresses() {
    return new ReplyAddresses(sealer, settings(993, true));
  }

  String address(String caseNo) {
    return addresses().of(caseNo).orElseThrow();
  }

  Arrival arrival() {
    return new Arrival(
        rows,
        letters,
        addresses(),
        new Known(),
        people,
        demands,
        access,
        attachments,
        settings(993, true),
        event -> {
          told.add(event);
          events.publishEvent(event);
        },
        transaction,
        clock);
  }

  Person person(String login) {
    return people.find(login).orElseThrow();
  }

  List<CaseLetter> lettersOf(String caseNo) {
    return letterRows.of(caseNo);
  }

  List<String> sentences(String caseNo) {
    return timeline.of(caseNo).stream().map(CaseTimeline.Entry::code).toList();
  }

  /** The mails of one sender, whom a test invents. */
  List<KeptMail> mailsOf(String sender) {
    return jdbc.sql("select id from inmail_message order by id").query(Long.class).list().stream()
        .flatMap(id -> rows.find(id).stream())
        .filter(mail -> mail.sender().equals(sender))
        .toList();
  }

  private final class Known implements OurMails {

    @Override
    public Set<String> readersAt(String address) {
      return readers.getOrDefault(address, Set.of());
    }

    @Override
    public Optional<String> caseOf(String id) {
      return ours.caseOf(id);
    }

    @Override
    public boolean cameBack(String id, String reason) {
      return ours.cameBack(id, reason);
    }
  }
}
