/** The antivirus: clamd, or GuardDuty's Malware Protection for S3. */
@NullMarked
package relais.stores.antivirus;

import org.jspecify.annotations.NullMarked;
