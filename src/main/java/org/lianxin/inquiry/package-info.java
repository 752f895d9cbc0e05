/** 请选民补充: whoever has a demand asks its voter for more; the voter answers, or is asked by word. */
@org.springframework.modulith.ApplicationModule(
    displayName = "inquiry",
    allowedDependencies = {
      "shared",
      "shared::process",
      "calendar",
      "directory",
      "routing",
      "demand"
    })
package org.lianxin.inquiry;
