package relais.emulators;

import static relais.emulators.Template.list;
import static relais.emulators.Template.map;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/** The tables of the template, with their indexes and their time to live. An existing one stays as it is. */
record DeclaredTables(Template template, DynamoDbClient dynamoDb) {
    void create() {
        var present = dynamoDb.listTablesPaginator().tableNames().stream().toList();
        template.resources("AWS::DynamoDB::Table").forEach((logicalName, properties) -> {
            String name = template.nameOf(logicalName);
            if (!present.contains(name)) {
                dynamoDb.createTable(request(name, properties));
                expire(name, map(properties, "TimeToLiveSpecification"));
            }
        });
    }

    private CreateTableRequest request(String name, Map<String, Object> properties) {
        var request = CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(list(properties, "AttributeDefinitions").stream()
                        .map(this::attribute)
                        .toList())
                .keySchema(keys(properties));
        var local = list(properties, "LocalSecondaryIndexes").stream()
                .map(this::local)
                .toList();
        var global = list(properties, "GlobalSecondaryIndexes").stream()
                .map(this::global)
                .toList();
        return request.localSecondaryIndexes(local.isEmpty() ? null : local)
                .globalSecondaryIndexes(global.isEmpty() ? null : global)
                .build();
    }

    private AttributeDefinition attribute(Map<String, Object> declared) {
        return AttributeDefinition.builder()
                .attributeName(template.text(declared.get("AttributeName")))
                .attributeType(template.text(declared.get("AttributeType")))
                .build();
    }

    private List<KeySchemaElement> keys(Map<String, Object> declared) {
        return list(declared, "KeySchema").stream()
                .map(key -> KeySchemaElement.builder()
                        .attributeName(template.text(key.get("AttributeName")))
                        .keyType(template.text(key.get("KeyType")))
                        .build())
                .toList();
    }

    private LocalSecondaryIndex local(Map<String, Object> index) {
        return LocalSecondaryIndex.builder()
                .indexName(template.text(index.get("IndexName")))
                .keySchema(keys(index))
                .projection(projection(index))
                .build();
    }

    private GlobalSecondaryIndex global(Map<String, Object> index) {
        return GlobalSecondaryIndex.builder()
                .indexName(template.text(index.get("IndexName")))
                .keySchema(keys(index))
                .projection(projection(index))
                .build();
    }

    private Projection projection(Map<String, Object> index) {
        var declared = map(index, "Projection");
        var projection = Projection.builder().projectionType(template.text(declared.get("ProjectionType")));
        return declared.get("NonKeyAttributes") instanceof List<?> others
                ? projection
                        .nonKeyAttributes(others.stream().map(template::text).toList())
                        .build()
                : projection.build();
    }

    private void expire(String name, Map<String, Object> declared) {
        if (!declared.isEmpty()) {
            dynamoDb.updateTimeToLive(update -> update.tableName(name)
                    .timeToLiveSpecification(specification -> specification
                            .attributeName(template.text(declared.get("AttributeName")))
                            .enabled(true)));
        }
    }
}
