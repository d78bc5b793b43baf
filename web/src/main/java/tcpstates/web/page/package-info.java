/** A person's page, in plain Java: inputs go in, JSON comes out. It knows no browser. */
package tcpstates.web.page;
