package relais.stores.antivirus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import relais.domain.Unavailable;
import relais.domain.attachment.Verdict;
import relais.domain.attachment.VirusScanner;
import relais.stores.aws.AwsClients;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/**
 * GuardDuty's Malware Protection for S3, which scans each object that is written and tells its verdict by an event. This asks it to scan
 * an object again ({@code SendObjectMalwareScan}). The SDK's client of GuardDuty is not used: it would be loaded for this one request.
 */
final class GuardDutyScanner implements VirusScanner {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int LOWEST_FAULT = 300;

    private final AwsClients aws;
    private final URI endpoint;
    private final String bucket;

    GuardDutyScanner(AwsClients aws, URI endpoint, String bucket) {
        this.aws = aws;
        this.endpoint = endpoint;
        this.bucket = bucket;
    }

    @Override
    public boolean isScannedOnUpload(long size) {
        return false;
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public Verdict scan(String key, long size) {
        // keys of the hub need no escape in JSON
        var body = ContentStreamProvider.fromUtf8String(
                "{\"s3Object\":{\"bucket\":\"%s\",\"key\":\"%s\"}}".formatted(bucket, key));
        var request = SdkHttpRequest.builder()
                .uri(endpoint.resolve("/object-malware-scan/send"))
                .method(SdkHttpMethod.POST)
                .putHeader("Content-Type", "application/json")
                .build();
        var signed = AwsV4HttpSigner.create()
                .sign(signing -> signing.identity(
                                aws.credentials().resolveIdentity().join())
                        .request(request)
                        .payload(body)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "guardduty")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, aws.region().id()));
        try {
            var answer = aws.http()
                    .prepareRequest(HttpExecuteRequest.builder()
                            .request(signed.request())
                            .contentStreamProvider(signed.payload().orElse(body))
                            .build())
                    .call();
            try (var content = answer.responseBody().orElse(null)) {
                var status = answer.httpResponse().statusCode();
                if (status >= LOWEST_FAULT) {
                    throw new Unavailable("GuardDuty, which answers " + status
                            + (content == null ? "" : " " + new String(content.readNBytes(200), UTF_8)));
                }
            }
        } catch (IOException e) {
            throw new Unavailable("GuardDuty", e);
        }
        return Verdict.AWAITED;
    }
}
