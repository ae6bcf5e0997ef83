package relais.referential;

import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import relais.domain.Order;
import relais.domain.Page;
import relais.domain.Window;
import relais.edge.AnswerSize;
import relais.edge.Answers;
import relais.edge.Incoming;

/** The parameters of the referential's lists, and their pages. A page is cut where the answer would be too large. */
@Singleton
final class Listing {

    /** The largest page that callers really ask for; more items are on the next page. */
    private static final int MOST = 5_000;

    private static final Pattern ORDER = Pattern.compile("(?i)(?:(asc|desc)\\((\\w+)\\)|(\\w+))");

    private final AnswerSize size;

    Listing(AnswerSize size) {
        this.size = size;
    }

    static Window window(Incoming incoming, int usualCount) {
        var offset = incoming.queryNumber("offset", 0, 0);
        return new Window(
                incoming.queryNumber("offSet", 0, offset),
                Math.min(incoming.queryCount("maxResult", usualCount), MOST));
    }

    /** {@code asc(access_mode)}, {@code desc(access_mode)} or {@code access_mode}; {@code accessMode} is the same. */
    static <E extends Enum<E>> Order<E> order(Incoming incoming, Class<E> properties, E usual) {
        var known = Arrays.stream(properties.getEnumConstants())
                .map(each -> '"' + each.name().toLowerCase(Locale.ROOT) + '"')
                .collect(Collectors.joining(","));
        return incoming.query(
                        "orderBy",
                        text -> read(text, properties),
                        "Instance value not found in enum (possible values: [%s])".formatted(known))
                .orElseGet(() -> Order.ascending(usual));
    }

    <T> MutableHttpResponse<?> answer(String kind, Page<T> page, Function<T, ?> json) {
        var items = size.fitting(page.items().stream().map(json).toList());
        var first = page.offset();
        var range = items.isEmpty()
                ? "%s */%d".formatted(kind, page.total())
                : "%s %d-%d/%d".formatted(kind, first, first + items.size() - 1, page.total());
        return Answers.ok(items).header("Content-Range", range);
    }

    private static <E extends Enum<E>> Optional<Order<E>> read(String text, Class<E> properties) {
        var order = ORDER.matcher(text);
        if (!order.matches()) {
            return Optional.empty();
        }
        var word = order.group(2) == null ? order.group(3) : order.group(2);
        var name = word.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
        return Arrays.stream(properties.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .map(each -> new Order<>(each, "desc".equalsIgnoreCase(order.group(1))))
                .findFirst();
    }
}
