/** The pages: register a demand, find one, read one. */
package org.lianxin.demand.web;
