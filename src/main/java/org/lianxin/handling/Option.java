package org.lianxin.handling;

/**
 * One option of a form's select.
 *
 * @param label what people read
 * @param value what the form sends
 */
record Option(String label, String value) {}
