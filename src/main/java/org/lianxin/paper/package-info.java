/**
 * Printed papers: a template's tree, its places filled, as DOCX or laid out as PDF. Decision 0014.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "paper",
    allowedDependencies = {"shared"})
package org.lianxin.paper;
