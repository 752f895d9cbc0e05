package org.lianxin.guide;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Person;
import org.lianxin.directory.Revisions;
import org.lianxin.directory.Role;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.workbook.AreaRow;
import org.lianxin.workbook.BodyRow;
import org.lianxin.workbook.DeputyGroupRow;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.DirectoryRecords;
import org.lianxin.workbook.DirectoryRow;
import org.lianxin.workbook.InvalidDirectory;
import org.lianxin.workbook.PersonRow;
import org.lianxin.workbook.PostRow;
import org.lianxin.workbook.Sheet;
import org.springframework.stereotype.Service;

/**
 * Takes what a proposal says into the directory, and lays out the workbook in which people come. It
 * adds and changes nothing that is there.
 */
@Service
class OwnCounty {

  private static final int LONGEST_NAME = 100;

  private final DirectoryRecords records;
  private final Revisions revisions;
  private final Clock clock;

  OwnCounty(DirectoryRecords records, Revisions revisions, Clock clock) {
    this.records = records;
    this.revisions = revisions;
    this.clock = clock;
  }

  /** Whether these are the tables of the demonstration, which no county is taken into. */
  boolean isDemonstration() {
    return revisions.areOfDemonstration();
  }

  /**
   * Refuses in the demonstration.
   *
   * @throws Refusal there
   */
  void requireReal() {
    if (isDemonstration()) {
      throw Refusal.of("", "guide.demonstration.refused");
    }
  }

  /** The counties that are served: districts, and cities with towns right below. */
  List<AreaRow> counties() {
    var areas = records.content().areas();
    var aboveTowns =
        areas.stream()
            .filter(area -> Proposals.TOWNSHIPS.contains(area.kind()))
            .map(area -> AreaKind.parentOf(area.code()))
            .collect(toSet());
    return areas.stream()
        .filter(area -> area.kind() == AreaKind.DISTRICT || aboveTowns.contains(area.code()))
        .toList();
  }

  /** How many offices and units are there. */
  int bodies() {
    return records.content().bodies().size();
  }

  /** How many people are there. */
  int people() {
    return records.content().people().size();
  }

  /**
   * Takes the areas and those of the offices that were kept, by the names that were given them.
   *
   * @param names the name by the code of each that was kept
   * @throws Refusal when a name is missing or too long, or a rule of the directory refuses it
   */
  void take(Proposal proposal, Map<String, String> names, String by) {
    var faults =
        proposal.offices().stream()
            .filter(office -> names.containsKey(office.code()))
            .filter(office -> !isName(names.get(office.code())))
            .map(
                office ->
                    Reason.of(
                        office.code(),
                        "guide.body.name-missing",
                        office.code(),
                        String.valueOf(LONGEST_NAME)))
            .toList();
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    try {
      records.apply(present -> with(present, proposal, names), by);
    } catch (InvalidDirectory invalid) {
      throw new Refusal(
          invalid.findings().stream()
              .filter(finding -> finding.isError())
              .map(finding -> Reason.of("", finding.code(), finding.values().toArray()))
              .toList());
    }
  }

  private static boolean isName(String name) {
    return !name.isBlank() && name.strip().length() <= LONGEST_NAME;
  }

  private static DirectoryContent with(
      DirectoryContent present, Proposal proposal, Map<String, String> names) {
    var there = new HashSet<>(names.keySet());
    present.bodies().forEach(body -> there.add(body.code()));
    var offices =
        proposal.offices().stream()
            .filter(office -> names.containsKey(office.code()))
            .map(office -> named(office, names.get(office.code()).strip(), there))
            .toList();
    return present
        .with(Sheet.AREA, added(present.areas(), proposal.areas()))
        .with(Sheet.BODY, added(present.bodies(), offices));
  }

  /** With its name, and below its parent where that is there too. */
  private static BodyRow named(BodyRow office, String name, Set<String> there) {
    return new BodyRow(
        office.code(),
        name,
        office.kind(),
        office.level(),
        office.area(),
        there.contains(office.parent()) ? office.parent() : null,
        office.leader(),
        office.phone(),
        office.active());
  }

  /**
   * The rows for the workbook of people: what is there, with the county's areas, offices and units,
   * and a line for each post that somebody has to have, its person left open.
   *
   * @param extent how much of it
   */
  DirectoryContent sheets(Proposal proposal, SheetExtent extent, Person reader) {
    var present = records.content();
    var proposed = new ArrayList<>(proposal.offices());
    proposal.units().stream()
        .filter(unit -> extent.hasTowns() || unit.area().equals(proposal.county().code()))
        .forEach(proposed::add);
    var areas = added(present.areas(), proposal.areas());
    var bodies = added(present.bodies(), proposed);
    var people =
        added(present.people(), List.of(new PersonRow(reader.login(), reader.name(), null, true)));
    var sheets =
        present
            .with(Sheet.AREA, areas)
            .with(Sheet.PERSON, people)
            .with(Sheet.BODY, bodies)
            .with(Sheet.POST, added(present.posts(), posts(present, bodies, reader)));
    return extent.hasDeputies() ? withGroups(sheets, proposal) : sheets;
  }

  /** With what each street and town usually has of deputies, where it has no group yet. */
  private DirectoryContent withGroups(DirectoryContent sheets, Proposal proposal) {
    var there = sheets.groups().stream().map(DeputyGroupRow::code).collect(toSet());
    var groups =
        proposal.areas().stream()
            .filter(area -> ProposedGroup.isIn(area.kind()))
            .map(ProposedGroup::in)
            .filter(one -> !there.contains(one.group().code()))
            .toList();
    var deputies = new ArrayList<>(sheets.deputies());
    groups.forEach(one -> deputies.addAll(one.deputies()));
    return sheets
        .with(
            Sheet.STATION,
            added(sheets.stations(), groups.stream().map(ProposedGroup::home).toList()))
        .with(
            Sheet.DEPUTY_GROUP,
            added(sheets.groups(), groups.stream().map(ProposedGroup::group).toList()))
        .with(
            Sheet.CONSTITUENCY,
            added(
                sheets.constituencies(), groups.stream().map(ProposedGroup::constituency).toList()))
        .with(
            Sheet.MAILBOX,
            added(sheets.mailboxes(), groups.stream().map(ProposedGroup::mailbox).toList()))
        .with(Sheet.DEPUTY, deputies);
  }

  private List<PostRow> posts(DirectoryContent present, List<BodyRow> bodies, Person reader) {
    var today = LocalDate.now(clock);
    var held = new HashSet<String>();
    present.posts().forEach(post -> held.add(post.body() + post.role()));
    var isRun = present.posts().stream().anyMatch(post -> post.role() == Role.ADMINISTRATOR);
    var posts = new ArrayList<PostRow>();
    for (var body : bodies) {
      if (!body.active()) {
        continue;
      }
      if (body.kind() == BodyKind.STANDING_COMMITTEE && !isRun) {
        posts.add(new PostRow(reader.login(), body.code(), Role.ADMINISTRATOR, today, null));
        posts.add(new PostRow(null, body.code(), Role.ADMINISTRATOR, today, null));
        isRun = true;
      }
      role(body.kind())
          .filter(role -> !held.contains(body.code() + role))
          .ifPresent(role -> posts.add(new PostRow(null, body.code(), role, today, null)));
      if (body.kind() == BodyKind.DEPUTIES_OFFICE
          && !held.contains(body.code() + Role.SUPERVISOR)) {
        posts.add(new PostRow(null, body.code(), Role.SUPERVISOR, today, null));
      }
    }
    return posts;
  }

  /** Who has to be there so that no demand comes to a stop. */
  private static Optional<Role> role(BodyKind kind) {
    return Optional.ofNullable(
        switch (kind) {
          case DEPUTIES_OFFICE, STREET_WORKING_COMMITTEE, TOWN_NPC_OFFICE -> Role.OFFICER;
          case PETITION_SECTION -> Role.PETITION_OFFICER;
          case HANDLING_UNIT -> Role.HANDLER;
          case STANDING_COMMITTEE, SPECIAL_COMMITTEE -> null;
        });
  }

  /** What is there, and of the others those with another key. */
  private static <R extends DirectoryRow> List<R> added(List<R> present, List<R> others) {
    var rows = new LinkedHashMap<String, R>();
    Function<R, String> key = DirectoryRow::key;
    present.forEach(row -> rows.put(key.apply(row), row));
    var open = new ArrayList<R>();
    for (var row : others) {
      if (row instanceof PostRow post && post.login() == null) {
        open.add(row);
      } else {
        rows.putIfAbsent(key.apply(row), row);
      }
    }
    var all = new ArrayList<>(rows.values());
    all.addAll(open);
    return all;
  }
}
