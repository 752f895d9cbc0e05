package org.lianxin.instruction;

import java.time.LocalDate;
import java.util.List;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.handling.HandlingMode;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.Route;
import org.lianxin.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Demands that were verified before the office began here (rule running-taken-over): those that
 * wait for their instruction, and those that a unit has already.
 */
@Service
@Transactional
public class EarlierInstructions {

  private final Instructions instructions;
  private final Instructing instructing;
  private final Demands demands;
  private final Deadlines deadlines;
  private final Words words;

  EarlierInstructions(
      Instructions instructions,
      Instructing instructing,
      Demands demands,
      Deadlines deadlines,
      Words words) {
    this.instructions = instructions;
    this.instructing = instructing;
    this.demands = demands;
    this.deadlines = deadlines;
    this.words = words;
  }

  /** It waits since this day, from which the limit to assign counts. */
  public void await(String caseNo, LocalDate since) {
    instructions.propose(caseNo, since);
  }

  /**
   * A unit of the street or the town had it since this day, from which the limit of the reply
   * counts. The unit signs for it here; a matter of the district is carried by a deputy first, and
   * is not taken over in the middle of that.
   *
   * @param by the login of the officer who says so
   * @throws Refusal when the unit may not have the order
   */
  public void instruct(String caseNo, String unit, LocalDate since, String by) {
    var route =
        switch (AreaKind.of(demands.get(caseNo).area())) {
          case STREET -> Route.STREET;
          case TOWN, TOWNSHIP -> Route.TOWN;
          default -> throw Refusal.of("unit", "instruction.earlier.level");
        };
    instructions.propose(caseNo, since);
    var said = words.chinese("instruction.earlier.words", since.toString());
    instructing.instruct(
        caseNo,
        new InstructDemand.Answers(
            said, HandlingMode.SOLE, unit, List.of(), null, false, said, route, null, null, null),
        by);
    deadlines.beginOn(since, caseNo, LimitKind.REPLY, Post.group(unit, Role.HANDLER));
  }
}
