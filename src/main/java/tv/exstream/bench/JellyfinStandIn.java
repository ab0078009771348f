package tv.exstream.bench;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tv.exstream.bench.StandIn.Item;
import tv.exstream.bench.StandIn.Reply;
import tv.exstream.bench.StandIn.Request;

/// Stands in for a Jellyfin or Emby server, as far as its items are read: it answers as their OpenAPI documents say. Thread-safe.
public final class JellyfinStandIn {
    private final Stock stock;

    /// What the server has. Called from several threads.
    public interface Stock {
        /// Of the shape `{"Id": …, "Name": …}`.
        List<String> views();

        /// All items of the types, in the library or collection of this id; all there are when it is empty.
        Stream<Item> items(String parent, List<String> types);

        /// Those of these ids that are there, in the library of this id; all of them when it is empty.
        Stream<Item> items(List<String> ids, String parent);

        /// Answers everything else, or the status when it does not let somebody in.
        Reply other(Request request);
    }

    private JellyfinStandIn(Stock stock) {
        this.stock = stock;
    }

    /// Whoever gets it closes it.
    public static StandIn of(Stock stock) {
        return new StandIn(
                List.of("Authorization", "X-Emby-Token"), new JellyfinStandIn(stock)::answer);
    }

    private void answer(HttpExchange exchange, Request told) throws IOException {
        String path = told.path().replaceFirst("^/emby/", "/");
        Request request = new Request(told.method(), path, told.query(), told.token(), told.body());
        Reply reply = stock.other(request);
        if (reply.status() != 0) {
            StandIn.send(exchange, reply);
        } else if (path.matches("(/UserViews|/Users/[^/]+/Views)")) {
            StandIn.send(exchange, "{\"Items\":[%s]}", stock.views().stream());
        } else if (path.matches("(/Items|/Users/[^/]+/Items)")) {
            sendItems(exchange, request);
        } else {
            StandIn.send(exchange, new Reply(404, ""));
        }
    }

    private void sendItems(HttpExchange exchange, Request request) throws IOException {
        long start = Long.parseLong(request.parameter("startindex", "0"));
        long limit = Long.parseLong(request.parameter("limit", "1000000000"));
        boolean full = request.parameter("fields", "").contains("MediaSources");
        String around =
                "{\"Items\":[%%s],\"TotalRecordCount\":%d,\"StartIndex\":%d}"
                        .formatted(matching(request).count(), start);
        StandIn.send(
                exchange,
                around,
                matching(request)
                        .skip(start)
                        .limit(limit)
                        .map(item -> full ? item.full().json() : item.brief().json()));
    }

    private Stream<Item> matching(Request request) {
        String ids = request.parameter("ids", "");
        String parent = request.parameter("parentid", "");
        if (!ids.isEmpty()) {
            return stock.items(Arrays.asList(ids.split(",", -1)), parent);
        }
        String types = request.parameter("includeitemtypes", "");
        List<String> wanted = types.isEmpty() ? List.of() : Arrays.asList(types.split(",", -1));
        return stock.items(parent, wanted);
    }
}
