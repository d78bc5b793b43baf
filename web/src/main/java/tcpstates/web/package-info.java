/** The program in a browser: a page of static files. */
package tcpstates.web;
