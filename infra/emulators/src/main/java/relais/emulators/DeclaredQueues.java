package relais.emulators;

import static relais.emulators.Template.map;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The queues of the template, dead letters included. An existing one takes the attributes declared now. */
record DeclaredQueues(Template template, SqsClient sqs) {
    /** ElasticMQ has no retention period, and keeps messages for ever. */
    private static final Set<String> KEPT =
            Set.of("VisibilityTimeout", "DelaySeconds", "ReceiveMessageWaitTimeSeconds");

    void create() {
        var declared = template.resources("AWS::SQS::Queue");
        declared.keySet()
                .forEach(logicalName -> sqs.createQueue(queue -> queue.queueName(template.nameOf(logicalName))));
        // after all exist, since one may name another as its dead letters
        declared.forEach((logicalName, properties) -> sqs.setQueueAttributes(
                set -> set.queueUrl(urlOf(logicalName)).attributesWithStrings(attributes(properties))));
    }

    String urlOf(String logicalName) {
        return sqs.getQueueUrl(queue -> queue.queueName(template.nameOf(logicalName)))
                .queueUrl();
    }

    private Map<String, String> attributes(Map<String, Object> properties) {
        var attributes = new HashMap<String, String>();
        properties.forEach((name, value) -> {
            if (KEPT.contains(name)) {
                attributes.put(name, template.text(value));
            }
        });
        var redrive = map(properties, "RedrivePolicy");
        if (!redrive.isEmpty()) {
            attributes.put(
                    "RedrivePolicy",
                    "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"%s\"}"
                            .formatted(
                                    template.text(redrive.get("deadLetterTargetArn")),
                                    template.text(redrive.get("maxReceiveCount"))));
        }
        return attributes;
    }
}
