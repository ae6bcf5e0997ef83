/** The functions of the antivirus: the scan of waiting files, and GuardDuty's verdicts. */
@NullMarked
package relais.scan;

import org.jspecify.annotations.NullMarked;
