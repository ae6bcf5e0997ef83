package relais.emulators;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;

/** The buckets of the template; of their properties only the name is used. */
record DeclaredBuckets(Template template, S3Client s3) {
    void create() {
        var present = s3.listBuckets().buckets().stream().map(Bucket::name).toList();
        template.resources("AWS::S3::Bucket").keySet().stream()
                .map(template::nameOf)
                .filter(name -> !present.contains(name))
                .forEach(name -> s3.createBucket(bucket -> bucket.bucket(name)));
    }
}
