package org.lianxin.handling;

import java.util.List;
import org.springframework.data.repository.Repository;

interface CoOpinionTable extends Repository<CoOpinionEntity, Long> {

  CoOpinionEntity save(CoOpinionEntity opinion);

  List<CoOpinionEntity> findByCaseNoAndRoundOrderByPartAscDraftNumberAsc(String caseNo, int round);

  List<CoOpinionEntity> findByCaseNoOrderById(String caseNo);
}
