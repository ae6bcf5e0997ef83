package relais.edge;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.env.Environment;
import io.micronaut.function.aws.MicronautLambdaContext;
import io.micronaut.function.aws.proxy.payload1.ApiGatewayProxyRequestEventFunction;

/**
 * A function behind API Gateway. Where a caller waits for its cold start, a bean is made when the first request needs
 * it; Micronaut's own function makes all of them at start, which suits a snapshot (SnapStart).
 */
public final class GatewayFunction extends ApiGatewayProxyRequestEventFunction {
    private static final String HOW_IT_STARTS = "AWS_LAMBDA_INITIALIZATION_TYPE";

    @Override
    protected ApplicationContextBuilder newApplicationContextBuilder() {
        var builder = "on-demand".equals(System.getenv(HOW_IT_STARTS))
                ? ApplicationContext.builder(Environment.FUNCTION, MicronautLambdaContext.ENVIRONMENT_LAMBDA)
                : super.newApplicationContextBuilder();
        return builder.deduceEnvironment(false).bootstrapEnvironment(false);
    }
}
