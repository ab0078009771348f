package tv.exstream.bench;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tv.exstream.bench.StandIn.Item;
import tv.exstream.bench.StandIn.Reply;
import tv.exstream.bench.StandIn.Request;

/// Stands in for a Plex Media Server, as far as its items are read: it answers as recordings of real ones do. Thread-safe.
public final class PlexServerStandIn {
    private static final Pattern ALL = Pattern.compile("/library/sections/(\\w+)/all");
    private static final Pattern METADATA = Pattern.compile("/library/metadata/([\\d,]+)");

    private static final String START = "x-plex-container-start";

    private final Stock stock;

    /// What the server has. Called from several threads.
    public interface Stock {
        /// Of the shape `{"key": …, "type": …, "title": …}`.
        List<String> sections();

        /// All items of a type, as Plex numbers them, in a section.
        Stream<Item> items(String section, String type);

        /// Those of these keys that are there.
        Stream<Item> items(List<String> keys);

        /// Answers everything else, or the status when it does not let somebody in.
        Reply other(Request request);
    }

    private PlexServerStandIn(Stock stock) {
        this.stock = stock;
    }

    /// Whoever gets it closes it.
    public static StandIn of(Stock stock) {
        return new StandIn(List.of("X-Plex-Token"), new PlexServerStandIn(stock)::answer);
    }

    private void answer(HttpExchange exchange, Request request) throws IOException {
        Reply reply = stock.other(request);
        Matcher all = ALL.matcher(request.path());
        Matcher metadata = METADATA.matcher(request.path());
        if (reply.status() != 0) {
            StandIn.send(exchange, reply);
        } else if (request.path().equals("/library/sections")) {
            StandIn.send(
                    exchange,
                    "{\"MediaContainer\":{\"Directory\":[%s]}}",
                    stock.sections().stream());
        } else if (all.matches()) {
            String type = request.parameter("type", "");
            sendPage(exchange, request, () -> stock.items(all.group(1), type));
        } else if (metadata.matches()) {
            sendMetadata(exchange, Arrays.asList(metadata.group(1).split(",", -1)));
        } else {
            StandIn.send(exchange, new Reply(404, ""));
        }
    }

    /// Plex refuses a question after items of which it has none.
    private void sendMetadata(HttpExchange exchange, List<String> keys) throws IOException {
        if (stock.items(keys).findAny().isEmpty()) {
            StandIn.send(exchange, new Reply(404, ""));
            return;
        }
        StandIn.send(
                exchange,
                "{\"MediaContainer\":{\"Metadata\":[%s]}}",
                stock.items(keys).map(item -> item.full().json()));
    }

    /// Only what is on the page is written out: a list of 100,000 has a hundred pages.
    private static void sendPage(
            HttpExchange exchange, Request request, Supplier<Stream<Item>> items)
            throws IOException {
        StandIn.send(
                exchange,
                around(request, items.get().count()),
                page(request, items.get()).map(item -> item.brief().json()));
    }

    /// One page of a list, as it is asked for.
    public static Reply page(Request request, List<String> rows) {
        List<String> some = page(request, rows.stream()).toList();
        return Reply.of(around(request, rows.size()).formatted(String.join(",", some)));
    }

    private static String around(Request request, long total) {
        return "{\"MediaContainer\":{\"totalSize\":%d,\"offset\":%s,\"Metadata\":[%%s]}}"
                .formatted(total, request.parameter(START, "0"));
    }

    private static <T> Stream<T> page(Request request, Stream<T> all) {
        long start = Long.parseLong(request.parameter(START, "0"));
        long size = Long.parseLong(request.parameter("x-plex-container-size", "1000000000"));
        return all.skip(start).limit(size);
    }
}
