package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The portal's forms as browsers send them: a double click counts once, and too many requests wait. */
interface Forms_replay extends Replay {
    String FORGOTTEN = "/portail/mot-de-passe-oublie";

    @Test
    default void a_double_click_is_one_request_of_three_and_the_fourth_is_told_to_wait() {
        var email = "email=personne.%s@nulle-part.example".formatted(UUID.randomUUID());
        var visitor = new PortalVisitor(hub().url());

        for (var i = 0; i < 3; i++) {
            visitor.open(FORGOTTEN);
            var first = CompletableFuture.supplyAsync(() -> visitor.submit(FORGOTTEN, email));
            var second = CompletableFuture.supplyAsync(() -> visitor.submit(FORGOTTEN, email));

            assertThat(first.join().statusCode()).isEqualTo(303);
            assertThat(second.join().statusCode()).isEqualTo(303);
            assertThat(location(second.join())).isEqualTo(location(first.join()));
        }
        visitor.open(FORGOTTEN);
        var fourth = visitor.submit(FORGOTTEN, email);

        assertThat(fourth.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(fourth.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 3600);
        assertThat(fourth.body()).contains("Réessayez dans", "nulle-part.example");
    }

    @Test
    default void a_page_asked_for_before_the_login_is_named_to_it() {
        var visitor = new PortalVisitor(hub().url());

        var turned = visitor.open("/portail/agents?page=1&etat=a-verifier");
        var login = visitor.open(location(turned));

        assertThat(turned.statusCode()).isEqualTo(303);
        assertThat(login.body()).contains("name=\"suite\" value=\"/portail/agents?page=1&amp;etat=a-verifier\"");
        assertThat(visitor.open("/portail/connexion?suite=https%3A%2F%2Failleurs.example&fait=compte-supprime")
                        .body())
                .doesNotContain("ailleurs.example", "est supprimé");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
