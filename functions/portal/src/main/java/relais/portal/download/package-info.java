/** Files for people's own machines: names, zips, tables and the header that announces them, in plain Java. */
@NullMarked
package relais.portal.download;

import org.jspecify.annotations.NullMarked;
