package org.lianxin.shared;

/**
 * One option of a form's select.
 *
 * @param label what people read
 * @param value what the form sends
 */
public record Option(String label, String value) {}
