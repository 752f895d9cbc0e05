package org.lianxin.search;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lianxin.demand.Channel;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.LedgerState;
import org.lianxin.handling.Outcome;
import org.lianxin.routing.Category;
import org.lianxin.routing.Urgency;

/**
 * Which demands, and in which order. The components are the parameters of {@code /demands}, of its
 * exports and of {@code /api/v1/demands}: whoever links to a list uses their names. What is null or
 * empty asks nothing.
 *
 * @param q words that stand in subject, voter's words, place, signed reply or number; apart by
 *     blanks, all of them
 * @param stage where it stands; several are one or the other
 * @param open whether its way still goes on
 * @param area the code of an area: those in it and below it
 * @param office the code of the congress's office that answers for it
 * @param unit the code of the unit to which the order went last
 * @param deputy the login of the deputy who received it
 * @param category the kind of matter
 * @param channel the way it came in
 * @param urgency how urgent
 * @param late where today stands to its next day
 * @param outcome what came of it, by the signed reply
 * @param takenOver whether it ran in an old ledger before it came here
 * @param ledger how far it is struck off in the ledgers; several are one or the other
 * @param receivedFrom received on this day or later
 * @param receivedTo received on this day or earlier
 * @param dueFrom next due on this day or later
 * @param dueTo next due on this day or earlier
 * @param sort in which order
 */
public record DemandQuery(
    String q,
    Set<DemandStatus> stage,
    Boolean open,
    String area,
    String office,
    String unit,
    String deputy,
    Category category,
    Channel channel,
    Urgency urgency,
    Late late,
    Outcome outcome,
    Boolean takenOver,
    Set<LedgerState> ledger,
    LocalDate receivedFrom,
    LocalDate receivedTo,
    LocalDate dueFrom,
    LocalDate dueTo,
    Sorting sort) {

  /**
   * What is open, due first.
   *
   * @param deputy who received it; null for whoever
   */
  public static DemandQuery openOf(String deputy) {
    return new DemandQuery(
        null,
        null,
        true,
        null,
        null,
        null,
        deputy,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Sorting.DUE);
  }

  /** Blank texts ask nothing; the order is that of the numbers unless said. */
  public DemandQuery {
    q = none(q);
    stage = stage == null ? Set.of() : Set.copyOf(stage);
    area = none(area);
    office = none(office);
    unit = none(unit);
    deputy = none(deputy);
    ledger = ledger == null ? Set.of() : Set.copyOf(ledger);
    sort = sort == null ? Sorting.NUMBER : sort;
  }

  private static String none(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Whether a word is too short to be looked up: it takes two letters, characters or digits. */
  public boolean isTooShort() {
    return q != null && SearchTerms.of(q).isTooShort();
  }

  /** The same, and moreover at this stage and of this lateness; null asks nothing more. */
  public DemandQuery and(DemandStatus one, Late lateness) {
    return with(
        one == null ? stage : Set.of(one), office, lateness == null ? late : lateness, ledger);
  }

  /** The same, of the cases that this office answers for, unless it asks for an office already. */
  public DemandQuery within(String one) {
    return with(stage, office == null ? one : office, late, ledger);
  }

  /** The same, of the cases that stand in the ledgers. */
  public DemandQuery inLedgers() {
    return with(stage, office, late, ledger.isEmpty() ? EnumSet.allOf(LedgerState.class) : ledger);
  }

  private DemandQuery with(
      Set<DemandStatus> stages, String ofOffice, Late lateness, Set<LedgerState> ledgers) {
    return new DemandQuery(
        q,
        stages,
        open,
        area,
        ofOffice,
        unit,
        deputy,
        category,
        channel,
        urgency,
        lateness,
        outcome,
        takenOver,
        ledgers,
        receivedFrom,
        receivedTo,
        dueFrom,
        dueTo,
        sort);
  }

  /** Names and values for an address that asks the same. */
  public Map<String, List<String>> parameters() {
    var all = new LinkedHashMap<String, List<String>>();
    put(all, "q", q);
    put(all, "stage", stage);
    put(all, "open", open);
    put(all, "area", area);
    put(all, "office", office);
    put(all, "unit", unit);
    put(all, "deputy", deputy);
    put(all, "category", category);
    put(all, "channel", channel);
    put(all, "urgency", urgency);
    put(all, "late", late);
    put(all, "outcome", outcome);
    put(all, "takenOver", takenOver);
    put(all, "ledger", ledger);
    put(all, "receivedFrom", receivedFrom);
    put(all, "receivedTo", receivedTo);
    put(all, "dueFrom", dueFrom);
    put(all, "dueTo", dueTo);
    put(all, "sort", sort == Sorting.NUMBER ? null : sort);
    return all;
  }

  private static void put(
      Map<String, List<String>> all, String name, Set<? extends Enum<?>> values) {
    if (!values.isEmpty()) {
      all.put(name, values.stream().sorted().map(Enum::name).toList());
    }
  }

  private static void put(Map<String, List<String>> all, String name, Object value) {
    if (value != null) {
      all.put(name, List.of(value.toString()));
    }
  }
}
