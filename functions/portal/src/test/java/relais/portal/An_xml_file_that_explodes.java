package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import relais.domain.account.People;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.folder.Folder;
import relais.domain.subscription.AccessMode;

/** Gets a plain sentence on its page, whatever its root, and reaches the agent as it was sent. */
final class An_xml_file_that_explodes {
    private static final List<String> ROOTS = List.of(
            "InsermDeclarationDeces",
            "InsermCertificatAdministrative",
            "EnveloppeMetierType",
            "RecensementCitoyen",
            "PACS",
            "SNATED",
            "Racine",
            "DemarcheInconnue");

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    @Timeout(120)
    void is_not_expanded_and_says_why(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "sésame");
        var outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        outside.start();
        var address = "http://127.0.0.1:%d/x.dtd".formatted(outside.getAddress().getPort());
        try (var portal = new PortalHub()) {
            portal.hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                    .inMode(AccessMode.PORTAIL)
                    .build());
            var karim = portal.in(
                    portal.member(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of(ETAT_CIVIL.code(), Right.TREAT)));
            var bombs = bombs(secret.toUri().toString(), address);
            var sent = sent(portal, bombs);

            for (var file : sent.attachments()) {
                var path = "/portail/teledossiers/%s/pieces/%s"
                        .formatted(sent.cases().getFirst().id(), file.id());
                var page = karim.get(path + "/lecture");

                assertThat(page.status()).as(file.fileName()).isEqualTo(200);
                assertThat(page.text())
                        .as(file.fileName())
                        .contains("Ce fichier ne peut pas être montré comme un formulaire", "une déclaration DOCTYPE")
                        .doesNotContain("sésame", "hahaha", "127.0.0.1");
                assertThat(karim.request().get(path).text()).as(file.fileName()).isEqualTo(bombs.get(file.fileName()));
            }
        } finally {
            outside.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    /** The files by their names, for each root one of each kind. */
    private static Map<String, String> bombs(String file, String address) {
        var bombs = new LinkedHashMap<String, String>();
        for (var root : ROOTS) {
            bombs.put(root + "-rires.xml", laughs(root));
            bombs.put(root + "-carre.xml", square(root));
            bombs.put(
                    root + "-fichier.xml",
                    "<!DOCTYPE %1$s [<!ENTITY x SYSTEM \"%2$s\">]><%1$s>&x;</%1$s>".formatted(root, file));
            bombs.put(
                    root + "-adresse.xml",
                    "<!DOCTYPE %1$s SYSTEM \"%2$s\"><%1$s><a>1</a></%1$s>".formatted(root, address));
            bombs.put(
                    root + "-parametre.xml",
                    "<!DOCTYPE %1$s [<!ENTITY %% x SYSTEM \"%2$s\"> %%x;]><%1$s/>".formatted(root, address));
        }
        return bombs;
    }

    private static String laughs(String root) {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE %s [<!ENTITY l0 \"ha\">".formatted(root));
        for (var level = 1; level < 10; level++) {
            bomb.append("<!ENTITY l%d \"%s\">"
                    .formatted(level, "&l%d;".formatted(level - 1).repeat(10)));
        }
        return bomb.append("]><%1$s>&l9;</%1$s>".formatted(root)).toString();
    }

    private static String square(String root) {
        return "<!DOCTYPE %1$s [<!ENTITY a \"%2$s\">]><%1$s>%3$s</%1$s>"
                .formatted(root, "ha".repeat(10_000), "&a;".repeat(10_000));
    }

    private static Folder sent(PortalHub portal, Map<String, String> files) {
        var builder = aFolder().to(MAIRIE_DE_LYON);
        files.forEach(
                (name, text) -> builder.with(name, text.getBytes(StandardCharsets.UTF_8).length, "application/xml"));
        var folder = portal.hub.deposit(builder);
        folder.attachments()
                .forEach(file -> portal.hub.upload(
                        folder, file, files.get(file.fileName()).getBytes(StandardCharsets.UTF_8)));
        portal.hub.complete(folder);
        return portal.hub.now(folder);
    }
}
