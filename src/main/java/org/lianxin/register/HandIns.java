package org.lianxin.register;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lianxin.directory.Person;
import org.lianxin.register.Register.Row;
import org.lianxin.register.RegisterFiles.Cover;
import org.lianxin.register.VolumeRows.Volume;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sealer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 交册: the registers of a group and a year are frozen as they are; what comes later is handed in as
 * a supplement (rule registers-frozen).
 */
@Service
@Transactional
class HandIns {

  private final Registers registers;
  private final RegisterGroups groups;
  private final RegisterFiles files;
  private final VolumeRows rows;
  private final Sealer sealer;
  private final Clock clock;

  HandIns(
      Registers registers,
      RegisterGroups groups,
      RegisterFiles files,
      VolumeRows rows,
      Sealer sealer,
      Clock clock) {
    this.registers = registers;
    this.groups = groups;
    this.files = files;
    this.rows = rows;
    this.sealer = sealer;
    this.clock = clock;
  }

  /**
   * What would be handed in now, by register: all of it before the first time, then what has
   * changed since. Only of those registers that the reader may see.
   */
  @Transactional(readOnly = true)
  Map<RegisterKind, Listing> waiting(String group, int year, Person reader) {
    var volumes = rows.volumes(List.of(group), year, List.of(VolumeRows.YEAR));
    return registers.of(group, year, reader).stream()
        .collect(
            toMap(
                Register::kind,
                register -> listing(register, volumes),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private Listing listing(Register register, List<Volume> volumes) {
    var part = volumes.size();
    return part == 0
        ? Listing.whole(register, part, row -> hash(register.kind(), row))
        : Listing.changes(
            register,
            part,
            rows.frozen(volumes.stream().map(Volume::id).toList(), register.kind()),
            row -> hash(register.kind(), row));
  }

  /**
   * Freezes what waits.
   *
   * @return the part that it became: 0 for the registers, from 1 for a supplement
   * @throws Refusal when the reader does not keep the group, the year has not come, nothing has
   *     changed, or somebody hands in at this moment
   */
  int handIn(String group, int year, Person reader) {
    if (!groups.keeps(group, reader)) {
      throw Refusal.of("", "register.not-yours");
    }
    if (year > LocalDate.now(clock).getYear()) {
      throw Refusal.of("", "register.year-ahead", String.valueOf(year));
    }
    var waiting = waiting(group, year, reader);
    var part = waiting.values().iterator().next().part();
    var listings =
        waiting.values().stream().filter(one -> part == 0 || !one.lines().isEmpty()).toList();
    if (listings.isEmpty()) {
      throw Refusal.of("", "register.nothing-changed");
    }
    var volume = begin(group, year, part, reader);
    var cover = Cover.of(group, year, reader.login());
    for (var listing : listings) {
      for (var format : RegisterFormat.values()) {
        rows.add(
            volume, listing.kind(), format, files.write(cover, listing, format), reader.login());
      }
      rows.add(volume, listing);
    }
    return part;
  }

  private long begin(String group, int year, int part, Person reader) {
    try {
      return rows.add(group, year, VolumeRows.YEAR, part, reader.login());
    } catch (DuplicateKeyException faster) {
      throw Refusal.of("", "register.handed-in-meanwhile");
    }
  }

  /** Keyed, because a row may name a voter. */
  private String hash(RegisterKind kind, Row row) {
    return sealer.fingerprint("register_row %s %s %s".formatted(kind, row.key(), row.cells()));
  }
}
