package relais.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class A_presigned_address {
    static final String KEY = "presigned/justificatif";

    final EmbeddedServices services = EmbeddedServices.shared();
    final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void an_object() {
        try (var s3 = EmulatedClients.s3(services.s3Endpoint())) {
            s3.putObject(put -> put.bucket(services.binariesBucket()).key(KEY), RequestBody.fromString("justificatif"));
        }
    }

    @Test
    void reads_what_it_names() throws Exception {
        var answer = get(addressSignedWith(EmbeddedServices.SECRET_KEY));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("justificatif");
    }

    @Test
    void reads_nothing_else() throws Exception {
        var other = addressSignedWith(EmbeddedServices.SECRET_KEY).toString().replace(KEY, KEY + "-bis");

        assertThat(get(URI.create(other)).statusCode()).isEqualTo(403);
    }

    @Test
    void signed_with_another_secret_is_refused() throws Exception {
        assertThat(get(addressSignedWith("somebodyelse")).statusCode()).isEqualTo(403);
    }

    @Test
    void stores_what_is_put_to_it() throws Exception {
        try (var presigner = presigner(EmbeddedServices.SECRET_KEY)) {
            var url = presigner
                    .presignPutObject(presign -> presign.signatureDuration(Duration.ofMinutes(5))
                            .putObjectRequest(
                                    put -> put.bucket(services.binariesBucket()).key(KEY + "-put")))
                    .url();

            var answer = http.send(
                    HttpRequest.newBuilder(url.toURI())
                            .PUT(BodyPublishers.ofString("justificatif"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private URI addressSignedWith(String secret) throws Exception {
        try (var presigner = presigner(secret)) {
            return presigner
                    .presignGetObject(presign -> presign.signatureDuration(Duration.ofMinutes(5))
                            .getObjectRequest(
                                    get -> get.bucket(services.binariesBucket()).key(KEY)))
                    .url()
                    .toURI();
        }
    }

    private S3Presigner presigner(String secret) {
        return S3Presigner.builder()
                .endpointOverride(services.s3Endpoint())
                .region(Region.of(EmbeddedServices.REGION))
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(EmbeddedServices.ACCESS_KEY, secret)))
                .build();
    }
}
