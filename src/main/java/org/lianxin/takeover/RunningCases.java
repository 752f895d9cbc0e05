package org.lianxin.takeover;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registration;
import org.lianxin.demand.VoterGroup;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.Person;
import org.lianxin.handling.ContactWay;
import org.lianxin.handling.EarlierOrders;
import org.lianxin.handling.Outcome;
import org.lianxin.instruction.EarlierInstructions;
import org.lianxin.intake.EarlierDemands;
import org.lianxin.routing.Category;
import org.lianxin.routing.MatterLevel;
import org.lianxin.routing.Urgency;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.springframework.stereotype.Component;

/**
 * Rows that are still running become demands where they stand, with their true days (rule
 * running-taken-over). What they need and a ledger does not say is asked for at its cell.
 */
@Component
class RunningCases {

  /** The form's field in which a person confirms an outcome that the words contradict. */
  private static final String DOUBT = "isOutcomeConfirmed";

  /** At which cell a fault of a registration, an order or a reply is told. */
  private static final Map<String, OldField> CELLS =
      Map.ofEntries(
          entry("station", OldField.TAKEN_IN_AT),
          entry("mailbox", OldField.TAKEN_IN_AT),
          entry("receivedOn", OldField.RECEIVED_ON),
          entry("area", OldField.PLACE),
          entry("deputy", OldField.DEPUTY),
          entry("name", OldField.VOTER),
          entry("phone", OldField.PHONE),
          entry("address", OldField.ADDRESS),
          entry("unit", OldField.UNIT),
          entry("heldOn", OldField.CONTACTED_ON),
          entry("earlyReason", OldField.CONTACTED_ON),
          entry(DOUBT, OldField.RESULT));

  private final Registrar registrar;
  private final EarlierDemands demands;
  private final EarlierInstructions instructions;
  private final EarlierOrders orders;
  private final OldNames names;

  RunningCases(
      Registrar registrar,
      EarlierDemands demands,
      EarlierInstructions instructions,
      EarlierOrders orders,
      OldNames names) {
    this.registrar = registrar;
    this.demands = demands;
    this.instructions = instructions;
    this.orders = orders;
    this.names = names;
  }

  /** What the words of a row mean; null where it does not say so. */
  private record Meant(
      String area,
      Registration registration,
      String unit,
      String handler,
      ContactWay contactWay,
      Outcome outcome) {}

  /**
   * Makes a row a demand, whose way begins where it stands.
   *
   * @param office the code of the office whose ledger it is
   * @return the case's number
   * @throws Refusal with every fault, each at an {@link OldField}
   */
  String take(OldRow row, String office, Person by) {
    var meant = understand(row, office, by);
    try {
      var caseNo = registrar.takeOver(meant.registration, by);
      goOn(caseNo, row, meant, by.login());
      demands.begin(caseNo);
      return caseNo;
    } catch (Refusal refusal) {
      throw new Refusal(refusal.reasons().stream().map(RunningCases::atCell).toList());
    }
  }

  private Meant understand(OldRow row, String office, Person by) {
    var faults = new ArrayList<Reason>();
    row.standing().needed().stream()
        .filter(field -> !row.says(field))
        .map(names::missing)
        .forEach(faults::add);
    var area = names.area(row, office, by);
    var registration = registration(row, area, by, faults);
    var unit = row.standing().isAt(OldStanding.WITH_UNIT) ? names.unit(row, area, faults) : null;
    var isHandled = row.standing().isAt(OldStanding.HANDLING);
    var handler = isHandled ? names.handler(row, unit, faults) : null;
    var way =
        isHandled ? names.constant(ContactWay.class, OldField.CONTACT_WAY, row, faults) : null;
    var outcome =
        row.standing().isAt(OldStanding.REPLY_DRAFTED)
            ? names.constant(Outcome.class, OldField.RESULT, row, faults)
            : null;
    if (outcome != null && outcome.isPromise()) {
      faults.add(Reason.of(OldField.RESULT.name(), "takeover.fault.promise"));
    }
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    return new Meant(area, registration, unit, handler, way, outcome);
  }

  /** Through the stages that it had gone, each as the ledger says. */
  private void goOn(String caseNo, OldRow row, Meant meant, String by) {
    var standing = row.standing();
    var verified = row.day(OldField.VERIFIED_ON);
    if (standing.isAt(OldStanding.TO_INSTRUCT)) {
      var findings = standing == OldStanding.REPLY_DRAFTED ? null : row.text(OldField.OUTCOME);
      demands.verified(caseNo, verified, level(meant.area), findings, by);
    }
    if (standing == OldStanding.TO_INSTRUCT) {
      instructions.await(caseNo, verified);
    }
    if (standing.isAt(OldStanding.WITH_UNIT)) {
      instructions.instruct(caseNo, meant.unit, row.day(OldField.ASSIGNED_ON), by);
    }
    if (standing.isAt(OldStanding.HANDLING)) {
      orders.take(caseNo, meant.handler, by);
      if (row.says(OldField.CONTACTED_ON) && meant.contactWay != null) {
        orders.contacted(caseNo, row.day(OldField.CONTACTED_ON), meant.contactWay, by);
      }
    }
    if (standing.isAt(OldStanding.REPLY_DRAFTED)) {
      orders.replied(
          caseNo,
          row.day(OldField.ANSWERED_ON),
          meant.outcome,
          row.text(OldField.OUTCOME),
          meant.handler,
          by);
    }
  }

  private static Reason atCell(Reason reason) {
    var cell = CELLS.getOrDefault(reason.field(), OldField.SUBJECT);
    var code = reason.field().equals(DOUBT) ? "takeover.fault.outcome-doubted" : reason.code();
    return new Reason(cell.name(), code, reason.values());
  }

  /** A matter that a street or a town keeps in its own ledger lies in its own power. */
  private static MatterLevel level(String area) {
    return switch (AreaKind.of(area)) {
      case STREET -> MatterLevel.STREET;
      case TOWN, TOWNSHIP -> MatterLevel.TOWN;
      default -> MatterLevel.UNKNOWN;
    };
  }

  private Registration registration(OldRow row, String area, Person by, List<Reason> faults) {
    var subject = row.text(OldField.SUBJECT);
    var arrival = names.arrival(row, area, faults);
    return new Registration(
        arrival.channel(),
        row.day(OldField.RECEIVED_ON),
        area,
        row.text(OldField.PLACE),
        arrival.station(),
        arrival.mailbox(),
        names.deputy(row, area, by, faults),
        VoterGroup.ORDINARY,
        subject.length() > Registration.SUBJECT
            ? subject.substring(0, Registration.SUBJECT - 1) + "…"
            : subject,
        subject,
        names.constant(Category.class, OldField.CATEGORY, row, faults),
        Urgency.NORMAL,
        false,
        null,
        false,
        row.text(OldField.VOTER) == null,
        row.text(OldField.VOTER),
        row.text(OldField.PHONE),
        row.text(OldField.ADDRESS));
  }
}
