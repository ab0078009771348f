package tv.exstream.library.catalogue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.outbound.Station;

/// A catalogue on this machine that answers by path and query, and notes both.
public final class Spoken implements AutoCloseable {
    private final Station station = new Station();
    private final List<String> asked = new ArrayList<>();
    private final List<String> authorizations = new ArrayList<>();

    /// @param query what the query has in it
    public record Line(String query, String json) {}

    public Station station() {
        return station;
    }

    /// What was asked, in order, with its query decoded.
    public List<String> asked() {
        return asked;
    }

    public List<String> authorizations() {
        return authorizations;
    }

    /// Answers the first line whose query fits; no such entry when there is none.
    public void says(String path, Line... lines) {
        station.answers(path, exchange -> answer(exchange, List.of(lines)));
    }

    public void says(String path, String json) {
        says(path, new Line("", json));
    }

    private synchronized void answer(HttpExchange exchange, List<Line> lines) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        String said = query == null ? "" : query;
        asked.add(exchange.getRequestURI().getPath() + "?" + said);
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        for (Line line : lines) {
            if (said.contains(line.query())) {
                Station.send(exchange, 200, line.json().replace('\'', '"'));
                return;
            }
        }
        Station.send(exchange, 404, "{}");
    }

    @Override
    public void close() {
        station.close();
    }
}
