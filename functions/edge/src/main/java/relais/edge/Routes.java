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
            PUT    /teledossiers/v1/cases/migrate                                SI ADMIN
            GET    /teledossiers/v1/attachmentsIdsForPurge                       OSL SI ADMIN
            PUT    /teledossiers/v1/idsPurged                                    OSL SI ADMIN
            POST   /teledossiers/v1x/folders/{folderId}/attachments/{attachmentId}/upload OSL ADMIN
            POST   /teledossiers/v1x/cases/{caseId}/events/{eventId}/attachments/{attachmentId}/upload OSL SI ADMIN
            POST   /referential/v1/organizations                                 DATAPASS ADMIN
            GET    /referential/v1/organizations                                 DATAPASS ADMIN ?type ?company_register ?companyRegister ?orderBy ?offSet ?offset ?maxResult
            GET    /referential/v1/organizations/{id}                            DATAPASS ADMIN
            PUT    /referential/v1/organizations/{id}                            ADMIN
            POST   /referential/v1/processes                                     ADMIN
            GET    /referential/v1/processes                                     OSL DATAPASS ADMIN ?companyRegister ?orderBy ?offSet ?offset ?maxResult
            GET    /referential/v1/processes/{code}                              OSL DATAPASS ADMIN
            PUT    /referential/v1/processes/{code}                              ADMIN
            POST   /referential/v1/subscriptions                                 DATAPASS ADMIN
            GET    /referential/v1/subscriptions                                 OSL DATAPASS ADMIN ?status ?processCode ?companyRegister ?delegationActorEmail ?datapassId ?orderBy ?offSet ?offset ?maxResult
            GET    /referential/v1/subscriptions/{subscriptionId}                OSL DATAPASS ADMIN
            PUT    /referential/v1/subscriptions/{subscriptionId}                ADMIN
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
