package relais.stores;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs a suite on {@link LocalStack} if it serves the suite's service, and otherwise skips the suite and says why. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnLocalStack.Condition.class)
public @interface OnLocalStack {
    /** The name that LocalStack gives the service. */
    String value();

    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            var service = AnnotationSupport.findAnnotation(context.getRequiredTestClass(), OnLocalStack.class)
                    .orElseThrow()
                    .value();
            if (LocalStack.endpoint().isEmpty()) {
                return ConditionEvaluationResult.disabled("no container engine answers, and " + LocalStack.VARIABLE
                        + " names no LocalStack, such as http://127.0.0.1:4566");
            }
            return LocalStack.serves(service)
                    ? ConditionEvaluationResult.enabled("LocalStack serves " + service)
                    : ConditionEvaluationResult.disabled("this LocalStack serves no " + service);
        }
    }
}
