package org.lianxin.handling;

import java.util.List;
import java.util.Optional;
import org.lianxin.shared.ReadOnce;
import org.springframework.data.repository.Repository;

interface ReplyTable extends Repository<ReplyEntity, Long> {

  ReplyEntity save(ReplyEntity draft);

  @ReadOnce
  Optional<ReplyEntity> findFirstByCaseNoOrderByIdDesc(String caseNo);

  @ReadOnce
  List<ReplyEntity> findByCaseNoOrderById(String caseNo);
}
