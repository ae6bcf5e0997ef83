/** Files for people's own machines: tables, and the header that announces a file, in plain Java. */
@NullMarked
package relais.portal.download;

import org.jspecify.annotations.NullMarked;
