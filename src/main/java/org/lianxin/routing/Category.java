package org.lianxin.routing;

/** The kind of matter. */
public enum Category {
  /** 排水防涝. */
  DRAINAGE,
  /** 供水. */
  WATER_SUPPLY,
  /** 道路. */
  ROAD,
  /** 照明. */
  LIGHTING,
  /** 停车. */
  PARKING,
  /** 公共交通. */
  PUBLIC_TRANSPORT,
  /** 噪声. */
  NOISE,
  /** 污染. */
  POLLUTION,
  /** 环境卫生. */
  SANITATION,
  /** 绿化. */
  GREENERY,
  /** 物业管理. */
  PROPERTY_MANAGEMENT,
  /** 加装电梯. */
  LIFT,
  /** 住房. */
  HOUSING,
  /** 违章搭建. */
  ILLEGAL_BUILDING,
  /** 教育. */
  EDUCATION,
  /** 医疗卫生. */
  HEALTH,
  /** 养老和社会救助. */
  CARE,
  /** 就业和社会保障. */
  EMPLOYMENT,
  /** 食品和市场. */
  MARKET,
  /** 治安. */
  PUBLIC_ORDER,
  /** 农业农村. */
  AGRICULTURE,
  /** 其他. */
  OTHER
}
