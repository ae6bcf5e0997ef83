/** What the work queue and the schedule start: mails, and the sweep of what a crash left. */
@NullMarked
package relais.notifications;

import org.jspecify.annotations.NullMarked;
