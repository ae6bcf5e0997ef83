/** The functions behind the work queue and the schedule: mails, archives, and the sweep that finishes what a crash left. */
@NullMarked
package relais.notifications;

import org.jspecify.annotations.NullMarked;
