package org.lianxin.inquiry;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface InquiryTable extends Repository<InquiryEntity, Long> {

  InquiryEntity save(InquiryEntity inquiry);

  List<InquiryEntity> findByCaseNoOrderById(String caseNo);

  Optional<InquiryEntity> findFirstByCaseNoAndEndingIsNullOrderByIdDesc(String caseNo);
}
