package org.lianxin.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.lianxin.directory.Person;
import org.lianxin.postponement.AwaitedReply;
import org.lianxin.routing.Route;

/**
 * 交办: the order to a unit.
 *
 * @param id its number
 * @param caseNo the case
 * @param round 1 at first, one more for each re-handling
 * @param unit the code of the unit, in {@link HandlingMode#LEAD} the lead
 * @param mode how the units share it
 * @param coUnits the codes of the other units that have a part of it now, in their order
 * @param office the code of the congress's office that assigned it
 * @param instructedBy the login of the person who instructed it
 * @param instruction the instruction's words
 * @param responsible the login of the person who answers for it in the unit (rule named-and-dated)
 * @param dueOn the day the reply is due
 * @param assignedOn the day it went to the unit
 * @param route the way on which it came
 */
public record Order(
    long id,
    String caseNo,
    int round,
    String unit,
    HandlingMode mode,
    List<String> coUnits,
    String office,
    String instructedBy,
    String instruction,
    String responsible,
    LocalDate dueOn,
    LocalDate assignedOn,
    Route route) {

  /** The codes of all units that have a part of it. */
  public List<String> units() {
    return Stream.concat(Stream.of(unit), coUnits.stream()).toList();
  }

  /** Its reply, for whoever puts it off. */
  public AwaitedReply awaited() {
    return new AwaitedReply(caseNo, round, units());
  }

  /** Whether somebody has a post in one of its units or in its office. */
  public boolean involves(Person person) {
    return Stream.concat(Stream.of(unit, office), coUnits.stream())
        .anyMatch(person.bodies()::contains);
  }
}
