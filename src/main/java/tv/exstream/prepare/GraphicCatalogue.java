package tv.exstream.prepare;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.ChannelRemoved;
import tv.exstream.media.MediaItem;
import tv.exstream.overlay.Graphic;
import tv.exstream.overlay.Graphics;
import tv.exstream.overlay.GraphicsChanged;
import tv.exstream.overlay.Lettering;
import tv.exstream.playout.Airing;

/// The graphics in memory. Thread-safe.
final class GraphicCatalogue implements Lettering {
    private final Graphics graphics;
    private final Path cards;
    private volatile Known known = new Known(Map.of(), Map.of(), 0);

    private record Known(
            Map<String, Graphic> graphics, Map<ChannelId, List<String>> assigned, long version) {}

    /// @param cards the folder of the cards
    GraphicCatalogue(Graphics graphics, Path cards) {
        this.graphics = graphics;
        this.cards = cards.toAbsolutePath().normalize();
    }

    /// Takes over what has changed. Waits for the database.
    @EventListener({GraphicsChanged.class, ChannelRemoved.class})
    synchronized void refresh() {
        Map<String, Graphic> all = new HashMap<>();
        graphics.all().forEach(each -> all.put(each.name(), each.graphic()));
        Known next = new Known(all, graphics.ofChannels(), known.version());
        if (!next.equals(known)) {
            known = new Known(all, next.assigned(), known.version() + 1);
        }
    }

    @Override
    public long version() {
        return known.version();
    }

    @Override
    public boolean looksAhead() {
        return known.graphics().values().stream().anyMatch(Graphic::looksAhead);
    }

    /// Those of the channel, and those that rules add; over a card nothing but the one with its name.
    @Override
    public List<Graphic> of(Channel channel, Airing airing, MediaItem item) {
        Known now = known;
        Path file = item.file().path();
        if (cards.equals(file.getParent())) {
            return Stream.of(Cards.name(file))
                    .flatMap(name -> Optional.ofNullable(now.graphics().get(name)).stream())
                    .toList();
        }
        List<String> own = now.assigned().getOrDefault(channel.id(), List.of());
        return Stream.concat(own.stream(), airing.presentation().dress().graphics().stream())
                .map(GraphicCatalogue::plain)
                .distinct()
                .flatMap(name -> Optional.ofNullable(now.graphics().get(name)).stream())
                .toList();
    }

    /// Rules may write values behind a name, as the query of a URL: they are for templates that are files.
    private static String plain(String name) {
        int query = name.indexOf('?');
        return query < 0 ? name : name.substring(0, query);
    }
}
