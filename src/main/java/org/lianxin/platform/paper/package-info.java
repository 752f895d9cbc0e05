/**
 * Printed papers: a template's tree, its places filled, as DOCX or laid out as PDF. Decision 0014.
 */
package org.lianxin.platform.paper;
