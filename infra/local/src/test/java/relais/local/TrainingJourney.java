package relais.local;

import static relais.local.TestFolder.aDeathCertificate;

import java.util.stream.Collectors;
import relais.emulators.EmbeddedServices;

/**
 * One télédossier from its operator to its town hall and an answer back, with a part for every function; an unexpected
 * answer ends it.
 */
record TrainingJourney(LambdaGateway gateway, Credentials credentials) {

    static final String DATAPASS_SECRET = "a secret for training";

    TrainingJourney play() throws InterruptedException {
        var dgs = PartnerSoftware.connected(gateway.url(), credentials.of("osl-dgs"));
        var clamart = PartnerSoftware.connected(gateway.url(), credentials.of("si-clamart"));
        administer();
        approve();
        visit();
        var folder = aDeathCertificate();
        var deposited = dgs.deposit(folder);
        expect("HUBEE_NOTIFIED", dgs.get(deposited.path()).body());
        var waiting = clamart.get("/notifications?maxResult=25").body();
        expect(deposited.caseId(0).toString(), waiting);
        var part = "/cases/" + deposited.caseId(0);
        expect("ER20190860001_20190517_1512_DD.pdf", clamart.get(part).body());
        for (var i = 0; i < folder.files().size(); i++) {
            var bytes = clamart.getBytes(part + "/attachments/" + deposited.attachmentId(i))
                    .body();
            expect(Digests.sha256(folder.files().get(i).bytes()), Digests.sha256(bytes));
        }
        expect("", clamart.patch(part, "{\"status\":\"SI_RECEIVED\"}").body());
        converse(clamart, dgs, part, folder.files().getFirst());
        for (var notification : PartnerSoftware.json(waiting).values()) {
            expect(
                    "",
                    clamart.delete("/notifications/" + notification.get("id").getStringValue())
                            .body());
        }
        gateway.invoke("SweepFunction", "{\"source\":\"aws.scheduler\",\"detail\":{}}");
        gateway.invoke("ScanFunction", "{\"source\":\"aws.scheduler\",\"detail\":{}}");
        gateway.invoke("VerdictsFunction", "{\"Records\":[]}");
        gateway.invoke("VerificationFunction", "{\"source\":\"aws.scheduler\",\"detail\":{}}");
        return this;
    }

    /** The town sends the operator an event with a file. */
    private static void converse(PartnerSoftware town, PartnerSoftware operator, String part, TestFolder.File file) {
        var begun = PartnerSoftware.json(
                town.post(part + "/events", """
                        {"actionType":"ATTACH_DEPOSIT","notification":true,"message":"Voici l'acte","caseNewStatus":"DONE",
                         "attachments":[{"fileName":"%s","type":"acte","size":%d,"mimeType":"%s"}]}""".formatted(file.name(), file.size(), file.mimeType()))
                        .body());
        var path = part + "/events/" + begun.get("id").getStringValue();
        var attachment = path + "/attachments/"
                + begun.get("attachments").get(0).get("id").getStringValue();
        expect("", town.put(attachment, file.bytes()).body());
        expect("", town.patch(path, "{\"status\":\"SENT\"}").body());
        expect("Voici l'acte", operator.get(path).body());
        expect(
                Digests.sha256(file.bytes()),
                Digests.sha256(operator.getBytes(attachment).body()));
        expect("", operator.patch(path, "{\"status\":\"RECEIVED\"}").body());
    }

    private void administer() {
        var admin = PartnerSoftware.connected(gateway.url(), credentials.of("admin"));
        expect("CERTDC", admin.referential("GET", "/processes", "").body());
        expect(
                "datapassId",
                admin.referential("GET", "/subscriptions?status=Actif", "").body());
        var path = "/organizations/" + credentials.of("si-clamart").organization();
        var clamart = admin.referential("GET", path, "").body();
        expect("Clamart", admin.referential("PUT", path, clamart).body());
    }

    /** A person without an account tries to log in, and asks for a new password. */
    private void visit() {
        var visitor = new PortalVisitor(gateway.url());
        expect("Se connecter", visitor.open("/portail").body());
        expect("Mot de passe", visitor.open("/portail/connexion").body());
        expect(
                "ne vont pas ensemble",
                visitor.submit("/portail/connexion", "email=personne@lyon.example", "mot-de-passe=Pont-7-tramway")
                        .body());
        expect("Adresse", visitor.open("/portail/mot-de-passe-oublie").body());
        expect(
                "",
                visitor.submit("/portail/mot-de-passe-oublie", "email=personne@lyon.example")
                        .body());
    }

    private void approve() {
        var approval = """
                {"event":"approve","fired_at":1772443800,"model_type":"authorization_request/hubee_cert_dc","model_id":1,
                 "data":{"organization":{"siret":"21690123100011","name":"Mairie de Lyon","insee_payload":{"etablissement":
                 {"adresseEtablissement":{"codeCommuneEtablissement":"69123","codePostalEtablissement":"69001"}}}},
                 "data":{"administrateur_metier_email":"jeanne.martin@lyon.example"}}}""";
        expect(
                "",
                new DataPassSoftware(gateway.url(), DATAPASS_SECRET)
                        .post(approval)
                        .body());
    }

    /** Hands over all waiting messages in one batch, as the queue would. */
    void sendMails(EmbeddedServices services) throws InterruptedException {
        try (var queue = WaitingMessages.of(services)) {
            var records = queue.bodies().stream()
                    .map(body ->
                            "{\"messageId\":\"%s\",\"body\":\"%s\",\"eventSource\":\"aws:sqs\"}".formatted(body, body))
                    .collect(Collectors.joining(","));
            expect(
                    "\"batchItemFailures\":[]",
                    gateway.invoke("NotificationsFunction", "{\"Records\":[" + records + "]}"));
        }
        if (services.mail().received().isEmpty()) {
            throw new IllegalStateException("no mail was sent");
        }
    }

    private static void expect(String part, String answer) {
        if (!answer.contains(part) || part.isEmpty() && !answer.isEmpty()) {
            throw new IllegalStateException("expected \"%s\" in: %s".formatted(part, answer));
        }
    }
}
