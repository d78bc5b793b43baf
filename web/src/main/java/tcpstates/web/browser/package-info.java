/** Between the page in Java and the browser's own script. The only package that knows TeaVM. */
package tcpstates.web.browser;
