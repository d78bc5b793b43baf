/**
 * Pages to read, made by the build: a page for each lesson and each word. It is not in the page.
 */
package tcpstates.web.site;
