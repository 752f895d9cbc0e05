package org.lianxin.handling;

import org.springframework.data.repository.Repository;

interface ProgressTable extends Repository<ProgressEntity, Long> {

  ProgressEntity save(ProgressEntity progress);
}
