package relais.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.account.EmailAddress;
import relais.domain.account.Question;

/** Somebody was asked fifty hours ago whether they are still there, and has not answered. */
final class Silence {
    private static final Duration TOO_LONG = Duration.ofHours(50);

    private Silence() {}

    static void of(String address) {
        Portal.hub().context().getBean(Ledger.class).write(tables -> {
            var account = tables.accounts()
                    .find(EmailAddress.read(address).orElseThrow())
                    .orElseThrow();
            var sent = Instant.now().minus(TOO_LONG);
            tables.accounts()
                    .update(account.asked(
                            Question.decided(UUID.randomUUID(), sent).sent(sent)));
        });
    }
}
