package org.lianxin.coverage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianxin.directory.Coverage;
import org.lianxin.directory.DeputyGroup;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Station;

/**
 * What is asked.
 *
 * @param coverage the directory's view of it
 * @param groups the groups in use
 * @param directory the homes
 * @param receiving the codes of the groups that receive voters this month
 * @param reporting the codes of the groups of whose deputies one wrote a research report this year
 */
record Network(
    Coverage coverage,
    List<DeputyGroup> groups,
    Directory directory,
    Set<String> receiving,
    Set<String> reporting) {

  /** The home of a group, while it is open. */
  Optional<Station> home(DeputyGroup group) {
    return directory.station(group.home()).filter(Station::active);
  }
}
