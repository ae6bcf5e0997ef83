package relais.edge;

import io.micronaut.http.HttpMethod;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import relais.domain.access.Scope;

/** Everything that may be asked, and by whom: what is not in this table is refused, whatever code would serve it. */
public final class Routes {

    private static final String TABLE = """
            GET    /.well-known/jwks.json                                        public
            POST   /oauth2/token                                                 public
            POST   /token                                                        public
            POST   /teledossiers/v1/folders                                      OSL ADMIN
            GET    /teledossiers/v1/folders/{folderId}                           OSL ADMIN
            PATCH  /teledossiers/v1/folders/{folderId}                           OSL ADMIN
            POST   /teledossiers/v1/folders/{folderId}                           OSL ADMIN override
            DELETE /teledossiers/v1/folders/{folderId}                           OSL ADMIN
            PUT    /teledossiers/v1/folders/{folderId}/attachments/{attachmentId} OSL ADMIN
            GET    /teledossiers/v1/notifications                                OSL SI ADMIN ?maxResult ?processCode ?processPriority ?eventDetails
            DELETE /teledossiers/v1/notifications/{notificationId}               OSL SI ADMIN
            GET    /teledossiers/v1/cases/{caseId}                               OSL SI ADMIN ?lite
            PATCH  /teledossiers/v1/cases/{caseId}                               OSL SI ADMIN
            POST   /teledossiers/v1/cases/{caseId}                               OSL SI ADMIN override
            GET    /teledossiers/v1/cases/{caseId}/attachments/{attachmentId}    OSL SI ADMIN
            POST   /teledossiers/v1/cases/{caseId}/events                        OSL SI ADMIN
            GET    /teledossiers/v1/cases/{caseId}/events/{eventId}              OSL SI ADMIN
            PATCH  /teledossiers/v1/cases/{caseId}/events/{eventId}              OSL SI ADMIN
            POST   /teledossiers/v1/cases/{caseId}/events/{eventId}              OSL SI ADMIN override
            DELETE /teledossiers/v1/cases/{caseId}/events/{eventId}              OSL SI ADMIN
            PUT    /teledossiers/v1/cases/{caseId}/events/{eventId}/attachments/{attachmentId} OSL SI ADMIN
            GET    /teledossiers/v1/cases/{caseId}/events/{eventId}/attachments/{attachmentId} OSL SI ADMIN
            """;

    private static final List<Route> ALL = TABLE.lines().map(Routes::parse).toList();

    private Routes() {}

    public static List<Route> all() {
        return ALL;
    }

    public static Optional<Route> find(HttpMethod method, String template) {
        return ALL.stream()
                .filter(route -> route.method() == method && route.template().equals(template))
                .findFirst();
    }

    private static Route parse(String line) {
        var words = line.split(" +");
        var scopes = EnumSet.noneOf(Scope.class);
        var query = new HashSet<String>();
        var flags = new HashSet<String>();
        Arrays.stream(words).skip(2).forEach(word -> {
            if (word.startsWith("?")) {
                query.add(word.substring(1));
            } else if (word.equals("public") || word.equals("override")) {
                flags.add(word);
            } else {
                scopes.add(Scope.valueOf(word));
            }
        });
        return new Route(
                HttpMethod.valueOf(words[0]),
                words[1],
                flags.contains("public"),
                scopes,
                query,
                flags.contains("override"));
    }
}
