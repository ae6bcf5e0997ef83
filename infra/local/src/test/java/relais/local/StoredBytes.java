package relais.local;

import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Reads the content of the object store behind the hub. */
final class StoredBytes {
    private StoredBytes() {}

    /** The keys of an attachment, unfinished uploads included. */
    static List<String> of(UUID attachmentId) {
        var context = SharedHub.hub().context();
        var s3 = context.getBean(S3Client.class);
        var bucket = context.getRequiredProperty("relais.binaries.bucket", String.class);
        var prefix = "attachments/" + attachmentId + "/";
        var whole = s3.listObjectsV2(request -> request.bucket(bucket).prefix(prefix)).contents().stream()
                .map(S3Object::key);
        var begun = s3.listMultipartUploads(request -> request.bucket(bucket)).uploads().stream()
                .map(MultipartUpload::key)
                .filter(key -> key.startsWith(prefix));
        return java.util.stream.Stream.concat(whole, begun).toList();
    }
}
