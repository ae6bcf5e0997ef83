package relais.local;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.local.TestFolder.aDeathCertificate;
import static relais.local.TestFolder.aSmallOne;

import org.junit.jupiter.api.Test;
import relais.domain.Promise;

class A_deposited_folder {
    private final PartnerSoftware dgs = SharedHub.as("osl-dgs");
    private final PartnerSoftware clamart = SharedHub.as("si-clamart");
    private final PartnerSoftware laRochelle = SharedHub.as("si-la-rochelle");

    @Test
    @Promise("HUB-15")
    void is_seen_by_its_recipients_as_soon_as_its_completion_is_answered() {
        var deposited = dgs.deposit(aDeathCertificate());

        var waiting = clamart.get("/notifications?maxResult=100000").body();

        assertThat(waiting)
                .contains(deposited.caseId(0).toString())
                .doesNotContain(deposited.caseId(1).toString());
    }

    @Test
    void is_handed_over_byte_for_byte_with_its_digest() throws Exception {
        var folder = aDeathCertificate();
        var deposited = dgs.deposit(folder);

        for (var file : folder.files()) {
            var answer = laRochelle.getBytes("/cases/" + deposited.caseId(1) + "/attachments/"
                    + deposited.attachmentId(folder.files().indexOf(file)));

            assertThat(answer.body()).isEqualTo(file.bytes());
            assertThat(answer.headers().firstValue("digest")).hasValue(Digests.sha256(file.bytes()));
        }
    }

    @Test
    void leaves_the_mailbox_for_good_once_its_notification_is_deleted() {
        var deposited = dgs.deposit(aSmallOne());
        var notification = SharedHub.hub()
                .context()
                .getBean(relais.domain.mailbox.Mailboxes.class)
                .list(relais.domain.OrganizationId.parse(TestFolder.CLAMART), 100_000)
                .stream()
                .filter(each -> each.caseId().equals(deposited.caseId(0)))
                .findFirst()
                .orElseThrow();

        var answer = clamart.delete("/notifications/" + notification.id());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(clamart.get("/notifications?maxResult=100000").body())
                .doesNotContain(deposited.caseId(0).toString());
    }

    @Test
    void can_be_given_up_before_its_completion_and_frees_its_number() {
        var folder = aSmallOne();
        var first = dgs.open(folder);
        dgs.put(
                first.attachmentPath(folder.files().getFirst()),
                folder.files().getFirst().bytes());

        var answer = dgs.delete(first.path());
        var again = dgs.open(folder);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(StoredBytes.of(first.attachmentId(0))).isEmpty();
    }
}
