package org.lianxin.takeover;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.lianxin.demand.Channel;
import org.lianxin.demand.EarlierDemands;
import org.lianxin.demand.Registration;
import org.lianxin.demand.RegistrationChoices;
import org.lianxin.demand.VoterGroup;
import org.lianxin.directory.Area;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.Body;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.instruction.EarlierInstructions;
import org.lianxin.routing.Category;
import org.lianxin.routing.MatterLevel;
import org.lianxin.routing.Urgency;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.spreadsheet.Labels;
import org.springframework.stereotype.Component;

/**
 * Rows that are still running become demands where they stand, with their true days (rule
 * running-taken-over). What they need and a ledger does not say is asked for at its cell.
 */
@Component
class RunningCases {

  /** At which cell a fault of a registration or an order is told. */
  private static final Map<String, OldField> CELLS =
      Map.of(
          "station", OldField.SOURCE,
          "mailbox", OldField.SOURCE,
          "receivedOn", OldField.RECEIVED_ON,
          "area", OldField.PLACE,
          "deputy", OldField.DEPUTY,
          "name", OldField.VOTER,
          "phone", OldField.PHONE,
          "address", OldField.ADDRESS,
          "unit", OldField.UNIT);

  private final EarlierDemands demands;
  private final EarlierInstructions instructions;
  private final RegistrationChoices choices;
  private final Directory directory;
  private final Labels labels;

  RunningCases(
      EarlierDemands demands,
      EarlierInstructions instructions,
      RegistrationChoices choices,
      Directory directory,
      Labels labels) {
    this.demands = demands;
    this.instructions = instructions;
    this.choices = choices;
    this.directory = directory;
    this.labels = labels;
  }

  /**
   * Makes a row a demand, whose way begins where it stands.
   *
   * @param office the code of the office whose ledger it is
   * @return the case's number
   * @throws Refusal with every fault, each at an {@link OldField}
   */
  String take(OldRow row, String office, Person by) {
    var reasons = new ArrayList<Reason>();
    var area = area(row, office, by);
    var given = registration(row, area, by, reasons);
    days(row, reasons);
    var unit = unit(row, area, reasons);
    if (!reasons.isEmpty()) {
      throw new Refusal(reasons);
    }
    try {
      var caseNo = demands.register(given, by);
      if (row.standing() != OldStanding.TO_VERIFY) {
        verified(caseNo, row, area, unit, by);
      }
      demands.begin(caseNo);
      return caseNo;
    } catch (Refusal refusal) {
      throw new Refusal(refusal.reasons().stream().map(RunningCases::atCell).toList());
    }
  }

  private void verified(String caseNo, OldRow row, String area, String unit, Person by) {
    var verified = row.day(OldField.VERIFIED_ON);
    demands.verified(caseNo, verified, level(area), row.text(OldField.OUTCOME), by.login());
    if (row.standing() == OldStanding.WITH_UNIT) {
      instructions.instruct(caseNo, unit, row.day(OldField.ASSIGNED_ON), by.login());
    } else {
      instructions.await(caseNo, verified);
    }
  }

  private static Reason atCell(Reason reason) {
    return new Reason(
        CELLS.getOrDefault(reason.field(), OldField.SUBJECT).name(),
        reason.code(),
        reason.values());
  }

  /** The area that the place names, or that of the office. */
  private String area(OldRow row, String office, Person by) {
    var place = row.text(OldField.PLACE);
    return choices.areas(by).stream()
        .filter(area -> area.name().equals(place))
        .map(Area::code)
        .findFirst()
        .orElseGet(() -> directory.body(office).map(Body::area).orElseThrow());
  }

  /** A matter that a street or a town keeps in its own ledger lies in its own power. */
  private static MatterLevel level(String area) {
    return switch (AreaKind.of(area)) {
      case STREET -> MatterLevel.STREET;
      case TOWN, TOWNSHIP -> MatterLevel.TOWN;
      default -> MatterLevel.UNKNOWN;
    };
  }

  private Registration registration(OldRow row, String area, Person by, List<Reason> reasons) {
    var subject = row.text(OldField.SUBJECT);
    return new Registration(
        constant(Channel.class, OldField.SOURCE, row, reasons),
        row.day(OldField.RECEIVED_ON),
        area,
        row.text(OldField.PLACE),
        null,
        null,
        deputy(row, area, by, reasons),
        VoterGroup.ORDINARY,
        subject.length() > Registration.SUBJECT
            ? subject.substring(0, Registration.SUBJECT - 1) + "…"
            : subject,
        subject,
        constant(Category.class, OldField.CATEGORY, row, reasons),
        Urgency.NORMAL,
        false,
        null,
        false,
        row.text(OldField.VOTER) == null,
        row.text(OldField.VOTER),
        row.text(OldField.PHONE),
        row.text(OldField.ADDRESS));
  }

  private <E extends Enum<E>> E constant(
      Class<E> type, OldField field, OldRow row, List<Reason> reasons) {
    var said = row.text(field);
    var found =
        Arrays.stream(type.getEnumConstants())
            .filter(one -> said != null && labels.isFor(one, said))
            .findFirst();
    if (found.isEmpty()) {
      var choice =
          Arrays.stream(type.getEnumConstants())
              .map(one -> labels.in(Locale.SIMPLIFIED_CHINESE, one))
              .collect(joining("、"));
      reasons.add(Reason.of(field.name(), "takeover.fault.running." + field, choice));
    }
    return found.orElse(null);
  }

  private String deputy(OldRow row, String area, Person by, List<Reason> reasons) {
    return one(
        choices.deputies(by, area), Deputy::name, Deputy::login, OldField.DEPUTY, row, reasons);
  }

  private String unit(OldRow row, String area, List<Reason> reasons) {
    return row.standing() == OldStanding.WITH_UNIT
        ? one(
            directory.bodies(BodyKind.HANDLING_UNIT, area),
            Body::name,
            Body::code,
            OldField.UNIT,
            row,
            reasons)
        : null;
  }

  /** The code of the only one of this name. */
  private static <T> String one(
      List<T> known,
      Function<T, String> name,
      Function<T, String> code,
      OldField field,
      OldRow row,
      List<Reason> reasons) {
    var found =
        known.stream().filter(one -> name.apply(one).equals(row.text(field))).map(code).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    reasons.add(Reason.of(field.name(), "takeover.fault.running." + field));
    return null;
  }

  /** The days from which its limits count. */
  private static void days(OldRow row, List<Reason> reasons) {
    need(row, OldField.RECEIVED_ON, reasons);
    if (row.standing() == OldStanding.TO_INSTRUCT) {
      need(row, OldField.VERIFIED_ON, reasons);
    }
    if (row.standing() == OldStanding.WITH_UNIT) {
      need(row, OldField.ASSIGNED_ON, reasons);
    }
  }

  private static void need(OldRow row, OldField field, List<Reason> reasons) {
    if (row.day(field) == null) {
      reasons.add(Reason.of(field.name(), "takeover.fault.running." + field));
    }
  }
}
