/**
 * The engine's open doors, closed: what the webapps' API may ask of the engine, which expressions a
 * query may hold, and no scripts at all. See decision 0006.
 */
package org.lianxin.platform.guard;
