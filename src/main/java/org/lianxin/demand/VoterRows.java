package org.lianxin.demand;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianxin.demand.Voters.Voter;
import org.lianxin.shared.EvidentRows;
import org.lianxin.shared.KeepsEvidence;
import org.lianxin.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of voters: the only place that seals and opens what identifies them. */
@Component
class VoterRows implements KeepsEvidence {

  private static final EvidentRows VOTER = EvidentRows.ofVoters("demand_voter", "case_no");

  private final JdbcClient jdbc;
  private final Sealer sealer;

  VoterRows(JdbcClient jdbc, Sealer sealer) {
    this.jdbc = jdbc;
    this.sealer = sealer;
  }

  @Override
  public List<EvidentRows> evidentRows() {
    return List.of(VOTER);
  }

  /** The voter's group is shown nowhere (rule sensitive-group). */
  @Override
  public Set<String> hiddenColumns() {
    return Set.of("demand_case.voter_group");
  }

  /** Keeps what the voter left, which may be nothing. */
  void keep(String caseNo, String name, String phone, String address) {
    if (name == null && phone == null && address == null) {
      return;
    }
    jdbc.sql("insert into demand_voter (case_no, name, phone, address) values (?, ?, ?, ?)")
        .params(
            caseNo,
            sealer.seal(owner("name", caseNo), name),
            sealer.seal(owner("phone", caseNo), phone),
            sealer.seal(owner("address", caseNo), address))
        .update();
    VOTER.written(caseNo);
  }

  /** Keeps the same for another case of the same voter, who may have left nothing. */
  void copy(String from, String to) {
    find(from)
        .ifPresent(
            voter ->
                keep(to, orNull(voter.name()), orNull(voter.phone()), orNull(voter.address())));
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** The voter in plain, with empty texts for what was not left. */
  Optional<Voter> find(String caseNo) {
    return jdbc.sql("select name, phone, address from demand_voter where case_no = ?")
        .param(caseNo)
        .query(
            (row, i) ->
                new Voter(
                    open("name", caseNo, row.getString("name")),
                    open("phone", caseNo, row.getString("phone")),
                    open("address", caseNo, row.getString("address"))))
        .optional();
  }

  private String open(String column, String caseNo, String sealed) {
    return sealed == null ? "" : sealer.open(owner(column, caseNo), sealed);
  }

  private static String owner(String column, String caseNo) {
    return "voter." + column + " " + caseNo;
  }
}
