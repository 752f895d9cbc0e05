package org.lianxin.directory;

import java.util.List;
import java.util.Optional;

/** The groups of deputies that are in use. Held for each revision of the directory. */
public interface DeputyGroups {

  /** All of them, by code. */
  List<DeputyGroup> all();

  /** The one group of a home (rule group-of-ten). */
  Optional<DeputyGroup> ofHome(String station);
}
