package tv.exstream.library.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tv.exstream.outbound.Station;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.ListOrigin.Offer;
import tv.exstream.source.Source;
import tv.exstream.source.WebAddress;

/// A panel of Xtream Codes with one account, which has a channel, and who reads it.
final class XtreamPanel implements AutoCloseable {
    private static final String ACCOUNT =
            "{\"user_info\": {\"auth\": 1, \"status\": \"Active\", \"exp_date\": \"1800000000\", \"max_connections\": \"2\"}}";

    /// By action, or by action and what it is about.
    final Map<String, String> answers = new HashMap<>();

    /// Actions, or actions and what they are about, that are answered with [#refusal].
    final Set<String> refused = new HashSet<>();

    int refusal = 500;

    /// Actions at which the connection breaks off.
    final Set<String> broken = new HashSet<>();

    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    final Household house;
    final XtreamClient client;
    Source source;

    XtreamPanel(Path folder) {
        house = new Household(folder);
        client = new XtreamClient(house.reception, house.secrets);
        answers.put("", ACCOUNT);
        answers.put(
                "get_live_categories", "[{\"category_id\": \"1\", \"category_name\": \"News\"}]");
        answers.put(
                "get_live_streams",
                "[{\"name\": \"DE: Eins HD\", \"stream_id\": 7, \"category_id\": \"1\", \"epg_channel_id\": \"eins.de\"}]");
        house.station.answers("/player_api.php", this::answer);
        house.station.file("/xmltv.php", "<tv><channel id=\"other.de\"></channel></tv>");
        source = account("account", Set.of(Offer.values()));
    }

    Source account(String name, Set<Offer> offers) {
        var address = new WebAddress(house.station.inside("/"));
        Source added = house.add(name, new ListOrigin.Xtream(address, "me", offers));
        house.secrets.put(added.id(), "password", "word");
        return added;
    }

    void read() throws IOException, InterruptedException {
        house.read(client, source);
    }

    /// How often an action was asked for.
    int asked(String action) {
        return asked.getOrDefault(action, 0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        int action = query.indexOf("action=");
        String name = action < 0 ? "" : query.substring(action + 7).replaceAll("&.*", "");
        assertThat(query).contains("username=me", "password=word");
        String one = query.substring(Math.max(0, action) + 7);
        asked.merge(name, 1, Integer::sum);
        if (broken.contains(name)) {
            exchange.close();
            return;
        }
        boolean isRefused = refused.contains(name) || refused.contains(one);
        String answer = answers.getOrDefault(one, answers.getOrDefault(name, "[]"));
        Station.send(exchange, isRefused ? refusal : 200, isRefused ? "" : answer);
    }

    @Override
    public void close() {
        house.close();
    }
}
