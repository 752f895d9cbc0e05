package org.lianxin.demand;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.shared.Legible;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.standin.ConflictOfInterest;
import org.springframework.stereotype.Component;

/** What a registration has to hold before it becomes a case; all its faults are told at once. */
@Component
class RegistrationRules {

  /** An older date is most likely a slip. */
  private static final int OLDEST_MONTHS = 12;

  private static final String TOO_OLD = "demand.registration.receivedOn.too-old";

  private final Directory directory;
  private final AnsweringOffices offices;
  private final RegistrationRights rights;
  private final ConflictOfInterest conflicts;
  private final Clock clock;

  RegistrationRules(
      Directory directory,
      AnsweringOffices offices,
      RegistrationRights rights,
      ConflictOfInterest conflicts,
      Clock clock) {
    this.directory = directory;
    this.offices = offices;
    this.rights = rights;
    this.conflicts = conflicts;
    this.clock = clock;
  }

  /**
   * The code of the office that answers for it.
   *
   * @param registrar who registers it, or null where the voter hands it in himself
   * @throws Refusal with every fault, in the order of the form
   */
  String office(Registration given, Person registrar) {
    var reasons = new ArrayList<Reason>();
    var office = check(given, registrar, reasons);
    if (!reasons.isEmpty()) {
      throw new Refusal(reasons);
    }
    return office;
  }

  /**
   * The same of a demand that came in before the office began here, however long ago that was (rule
   * running-taken-over).
   */
  String officeOfEarlier(Registration given, Person registrar) {
    var reasons = new ArrayList<Reason>();
    var office = check(given, registrar, reasons);
    reasons.removeIf(reason -> reason.code().equals(TOO_OLD));
    if (!reasons.isEmpty()) {
      throw new Refusal(reasons);
    }
    return office;
  }

  /** Every fault, in the order of the form. */
  List<Reason> faults(Registration given, Person registrar) {
    var reasons = new ArrayList<Reason>();
    check(given, registrar, reasons);
    return reasons;
  }

  private String check(Registration given, Person registrar, List<Reason> reasons) {
    arrival(given, reasons);
    var office = place(given, registrar, reasons);
    matter(given, reasons);
    voter(given, reasons);
    legible(given, reasons);
    return office;
  }

  private void arrival(Registration given, List<Reason> reasons) {
    require("channel", given.channel(), reasons);
    require("receivedOn", given.receivedOn(), reasons);
    if (given.receivedOn() != null) {
      receivedOn(given.receivedOn(), reasons);
    }
  }

  private void matter(Registration given, List<Reason> reasons) {
    require("voterGroup", given.voterGroup(), reasons);
    require("subject", given.subject(), reasons);
    limit("subject", given.subject(), Registration.SUBJECT, reasons);
    require("words", given.words(), reasons);
    limit("words", given.words(), Registration.WORDS, reasons);
    require("category", given.category(), reasons);
    require("urgency", given.urgency(), reasons);
    limit("place", given.place(), Registration.PLACE, reasons);
    accused(given, reasons);
  }

  private static void legible(Registration given, List<Reason> reasons) {
    var texts = new LinkedHashMap<String, String>();
    texts.put("subject", given.subject());
    texts.put("words", given.words());
    texts.put("place", given.place());
    texts.put("name", given.name());
    texts.put("address", given.address());
    texts.forEach(
        (field, text) -> {
          if (!Legible.is(text)) {
            reasons.add(Reason.of(field, "demand.registration.illegible"));
          }
        });
  }

  private void receivedOn(LocalDate day, List<Reason> reasons) {
    var today = LocalDate.now(clock);
    if (day.isAfter(today)) {
      reasons.add(reason("receivedOn", "in-future", today));
    } else if (day.isBefore(today.minusMonths(OLDEST_MONTHS))) {
      reasons.add(reason("receivedOn", "too-old", OLDEST_MONTHS));
    }
  }

  private void accused(Registration given, List<Reason> reasons) {
    if (given.accusedBody() == null) {
      return;
    }
    if (!given.accusation()) {
      reasons.add(reason("accusedBody", "without-accusation"));
    } else if (directory.body(given.accusedBody()).isEmpty()) {
      reasons.add(reason("accusedBody", "unknown", given.accusedBody()));
    }
  }

  private static void voter(Registration given, List<Reason> reasons) {
    if (given.anonymous() && given.name() != null) {
      reasons.add(reason("name", "though-anonymous"));
    }
    if (!given.anonymous()) {
      require("name", given.name(), reasons);
      if (given.phone() == null && given.address() == null) {
        reasons.add(reason("phone", "no-contact"));
      }
    }
    limit("name", given.name(), Registration.NAME, reasons);
    if (given.phone() != null && PhoneNumbers.in(given.phone()).isEmpty()) {
      reasons.add(reason("phone", "unreadable"));
    }
    limit("phone", given.phone(), Registration.PHONE, reasons);
    limit("address", given.address(), Registration.ADDRESS, reasons);
  }

  private String place(Registration given, Person registrar, List<Reason> reasons) {
    require("area", given.area(), reasons);
    require("deputy", given.deputy(), reasons);
    if (given.area() == null) {
      return null;
    }
    var office = offices.of(given.area()).orElse(null);
    if (office == null) {
      reasons.add(reason("area", "not-served", given.area()));
      return null;
    }
    boolean forEverybody =
        registrar == null || rights.forEverybody(registrar, given.area(), office);
    if (!forEverybody && !rights.asDeputy(registrar, given.area())) {
      reasons.add(reason("area", "not-yours"));
      return null;
    }
    station(given, reasons);
    mailbox(given, reasons);
    if (given.deputy() != null) {
      deputy(given, forEverybody ? null : registrar.login(), reasons);
    }
    return office;
  }

  private void station(Registration given, List<Reason> reasons) {
    if (given.station() == null) {
      if (given.channel() == Channel.STATION) {
        reasons.add(reason("station", "missing"));
      }
    } else if (directory.stations(given.area()).stream()
        .noneMatch(station -> station.code().equals(given.station()))) {
      reasons.add(reason("station", "elsewhere", given.station()));
    }
  }

  private void mailbox(Registration given, List<Reason> reasons) {
    if (given.mailbox() == null) {
      if (given.channel() == Channel.MAILBOX) {
        reasons.add(reason("mailbox", "missing"));
      }
    } else if (given.channel() != Channel.MAILBOX) {
      reasons.add(reason("mailbox", "other-channel"));
    } else if (directory.mailboxes(given.area()).stream()
        .noneMatch(mailbox -> mailbox.code().equals(given.mailbox()))) {
      reasons.add(reason("mailbox", "elsewhere", given.mailbox()));
    }
  }

  /**
   * Checks the deputy who received it.
   *
   * @param only the login that it has to be, or null
   */
  private void deputy(Registration given, String only, List<Reason> reasons) {
    if (only != null && !only.equals(given.deputy())) {
      reasons.add(reason("deputy", "not-yourself"));
    } else if (!rights.isDeputyOf(given.deputy(), given.area())) {
      reasons.add(reason("deputy", "elsewhere", given.deputy()));
    } else if (given.accusedBody() != null
        && conflicts.exists(given.deputy(), given.accusedBody())) {
      reasons.add(reason("deputy", "in-accused-body"));
    }
  }

  private static void require(String field, Object value, List<Reason> reasons) {
    if (value == null) {
      reasons.add(reason(field, "missing"));
    }
  }

  private static void limit(String field, String text, int most, List<Reason> reasons) {
    if (text != null && text.length() > most) {
      reasons.add(reason(field, "too-long", most, text.length()));
    }
  }

  private static Reason reason(String field, String what, Object... values) {
    return Reason.of(field, "demand.registration.%s.%s".formatted(field, what), texts(values));
  }

  /** Numbers without a separator of thousands. */
  private static Object[] texts(Object... values) {
    return List.of(values).stream().map(String::valueOf).toArray();
  }
}
