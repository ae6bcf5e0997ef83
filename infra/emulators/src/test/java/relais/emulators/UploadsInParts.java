package relais.emulators;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** Writes 200 MB in parts of 8 MB, then reads one byte range across two of them; client and server in this JVM. */
final class UploadsInParts {
    private static final int PART = 8 << 20;
    private static final int PARTS = 25;

    private UploadsInParts() {}

    static void main(String... arguments) throws Exception {
        try (var server = EmbeddedS3.start(Path.of(arguments[0]), 0);
                var s3 = EmulatedClients.s3(server.endpoint())) {
            s3.createBucket(bucket -> bucket.bucket("large"));
            upload(s3);
            var range = s3.getObjectAsBytes(
                            get -> get.bucket("large").key("object").range("bytes=%d-%d".formatted(PART - 1, PART)))
                    .asByteArray();
            long size =
                    s3.headObject(head -> head.bucket("large").key("object")).contentLength();
            System.exit(size == (long) PART * PARTS && range.length == 2 && range[0] == 1 && range[1] == 2 ? 0 : 1);
        }
    }

    private static void upload(S3Client s3) {
        var id = s3.createMultipartUpload(create -> create.bucket("large").key("object"))
                .uploadId();
        var completed = new ArrayList<CompletedPart>();
        var bytes = new byte[PART];
        for (int number = 1; number <= PARTS; number++) {
            int part = number;
            Arrays.fill(bytes, (byte) part);
            var answer = s3.uploadPart(
                    upload -> upload.bucket("large").key("object").uploadId(id).partNumber(part),
                    RequestBody.fromBytes(bytes));
            completed.add(
                    CompletedPart.builder().partNumber(part).eTag(answer.eTag()).build());
        }
        s3.completeMultipartUpload(complete ->
                complete.bucket("large").key("object").uploadId(id).multipartUpload(upload -> upload.parts(completed)));
    }
}
