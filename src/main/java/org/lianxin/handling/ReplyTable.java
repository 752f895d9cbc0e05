package org.lianxin.handling;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ReplyTable extends Repository<ReplyEntity, Long> {

  ReplyEntity save(ReplyEntity draft);

  Optional<ReplyEntity> findFirstByCaseNoOrderByIdDesc(String caseNo);

  List<ReplyEntity> findByCaseNoOrderById(String caseNo);
}
